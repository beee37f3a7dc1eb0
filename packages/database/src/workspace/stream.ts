import type { DatabaseRow, Statement } from '@stackwright/language'
import { streamRows } from './cursor.ts'
import { databaseFailure } from './database-failure.ts'
import { interruptible } from './interruptible.ts'
import type { OwnConnections } from './own-connections.ts'
import { sendStatement } from './sent-statement.ts'
import { connected, type Sender } from './transaction.ts'

/** Between two batches there is whatever a program does with the rows; the limits of its run end it before this does. */
const longestPause = '15min'

/** The rows of a SELECT on a connection of its own, as they are when it starts. */
export async function* streamAlone(
  connections: OwnConnections,
  sender: Sender,
  statement: Statement,
  values: readonly unknown[],
  signal?: AbortSignal,
): AsyncGenerator<readonly DatabaseRow[], void, undefined> {
  const client = await connected(connections)
  const statements = interruptible(signal, () => sender.interrupt(client))
  const send = async (text: string, values: readonly unknown[] = []) => {
    try {
      return await statements.run(() => sendStatement(client, { name: '', text, values }))
    } catch (error) {
      throw databaseFailure(error)
    }
  }
  try {
    await send('begin read only')
    await send(`set local idle_in_transaction_session_timeout = '${longestPause}'`)
    yield* streamRows(send, statement, values)
  } finally {
    const state = await client.query('rollback').then(
      () => 'clean' as const,
      () => 'broken' as const,
    )
    connections.give(client, statements.end() ? 'broken' : state)
  }
}
