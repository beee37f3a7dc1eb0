import { columnUnknown, conditionInvalid } from '@stackwright/language'
import type { BoundTable } from '../rows/bound-table.ts'
import type { Column } from '../rows/column.ts'

/** A table that a query takes records from, under the name that the query gives it. */
export interface Source {
  readonly name: string
  readonly table: BoundTable
  /** Before its columns: nothing as long as it is the only one. */
  readonly prefix: string
}

export const onlySource = (table: BoundTable): Source => ({ name: table.name, table, prefix: '' })

export interface FoundColumn {
  readonly source: Source
  readonly column: Column
  /** What follows the column: keys within a json field. */
  readonly keys: readonly string[]
}

/**
 * The column that `user.email`, `email` or `settings.theme` means. The first word is a source, by its name in the query or else by
 * that of its table, or a column of the first source.
 */
export function findColumn(sources: readonly Source[], path: readonly string[]): FoundColumn {
  const [first = '', second, ...rest] = path
  const [main] = sources
  if (!main) throw new Error('A query needs a source')
  if (second !== undefined) {
    const candidates = sources.filter(({ name }) => name === first)
    if (candidates.length === 0) candidates.push(...sources.filter(({ table }) => table.name === first))
    const named = candidates.filter(({ table }) => table.byName.has(second))
    const [source] = named
    const column = source?.table.byName.get(second)
    if (source && column) {
      if (named.length > 1)
        throw conditionInvalid({
          reason: `${first} stands for several joined tables; use the names they are joined under.`,
        })
      return { source, column, keys: rest }
    }
    if (candidates[0] && !main.table.byName.has(first))
      throw columnUnknown({ table: candidates[0].table.name, name: second })
  }
  const column = main.table.byName.get(first)
  if (!column) throw columnUnknown({ table: main.table.name, name: first })
  return { source: main, column, keys: path.slice(1) }
}
