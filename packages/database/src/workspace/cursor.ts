import type { DatabaseRow, Statement } from '@stackwright/language'

type Send = (text: string, values?: readonly unknown[]) => Promise<readonly DatabaseRow[]>

/** Rows at a time: enough that the way to PostgreSQL costs little, few enough that they need no room worth speaking of. */
const batchSize = 500

let cursors = 0

/** The rows of a SELECT through a cursor; must be sent inside a transaction. */
export async function* streamRows(
  send: Send,
  { text }: Statement,
  values: readonly unknown[],
): AsyncGenerator<readonly DatabaseRow[], void, undefined> {
  const cursor = `rows_${++cursors}`
  await send(`declare ${cursor} no scroll cursor for ${text}`, values)
  let open = true
  try {
    for (;;) {
      const rows = await send(`fetch ${batchSize} from ${cursor}`)
      if (rows.length > 0) yield rows
      if (rows.length < batchSize) return
    }
  } catch (error) {
    // PostgreSQL has closed it with what failed.
    open = false
    throw error
  } finally {
    if (open) await send(`close ${cursor}`)
  }
}
