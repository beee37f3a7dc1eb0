import { createHash } from 'node:crypto'
import { quoteIdentifier } from '../sql/identifier.ts'
import type { FieldPair } from './change-field.ts'
import { change, type TableChange } from './table-change.ts'

/** New names for fields. Where a new name is still in use by another one (two fields swap names), a passing name helps. */
export function renameFields(pairs: readonly FieldPair[], table: string): TableChange[] {
  const changed = pairs.filter(({ was, is }) => was.name !== is.name)
  const inUse = new Set(changed.map(({ was }) => was.name))
  const rename = (from: string, to: string) =>
    `alter table ${table} rename column ${quoteIdentifier(from)} to ${quoteIdentifier(to)}`
  const blocked = new Set(changed.filter(({ is }) => inUse.has(is.name)))
  const passing = (name: string) => `renamed_${createHash('sha256').update(name).digest('hex').slice(0, 24)}`
  const freeing = [...blocked].map(({ was }) => rename(was.name, passing(was.name)))
  return [...changed.filter((pair) => !blocked.has(pair)), ...blocked].map((pair, position) => {
    const { was, is } = pair
    const own = rename(blocked.has(pair) ? passing(was.name) : was.name, is.name)
    return change(`Rename the field ${was.name} to ${is.name}`, position === 0 ? [...freeing, own] : own)
  })
}
