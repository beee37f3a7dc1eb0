import type { Value } from '@stackwright/language'
import type { BoundTable } from '../rows/bound-table.ts'
import { columnAt } from './operand.ts'
import { onlySource } from './source.ts'
import { comparedValue } from './value-readers.ts'

/** One record found by the value of a field: what stands after WHERE with the value as $1, and how the value is read. */
export interface Lookup {
  /** The column itself, or the key within a json field, as in `google.id`. */
  readonly field: string
  readonly condition: string
  /** At most one record can match. */
  readonly unique: boolean
  readonly read: (value: Value, now: number) => unknown
}

/** A lookup by null finds nothing: it would otherwise give some record whose token or address is not set. */
export function lookupBy(table: BoundTable, field: string): Lookup {
  const operand = columnAt({ sources: [onlySource(table)] }, table.byName.has(field) ? [field] : field.split('.'))
  const sql = operand.sql({ place: () => '', isNull: () => false })
  const unique =
    operand.column === table.key ||
    table.document.indexes.some(
      ({ type, fields }) => type === 'unique' && fields.length === 1 && fields[0]?.name === operand.column?.name,
    )
  return { field, condition: `${sql} = $1::${operand.type}`, unique, read: comparedValue(operand) }
}

/** The condition for statements that change one record, whichever comes first by its key. */
export function oneRecord(table: BoundTable, { condition, unique }: Lookup): string {
  if (unique) return condition
  const key = table.key.quoted
  return `${key} = (select ${key} from ${table.quoted} where ${condition} order by ${key} limit 1)`
}
