import { documentInvalid, Failure, type Field, type Json, type Value } from '@stackwright/language'
import { type Column, columnOf, type FindTable } from '../rows/column.ts'
import { quoteLiteral } from '../sql/identifier.ts'

/** The expression of a column's DEFAULT, or undefined. Fails when the default is none of the field's values. */
export function defaultExpression(field: Field, find: FindTable): string | undefined {
  const value = field.default
  if (value === undefined || value === null || field.type === 'password') return undefined
  if (value === 'now' && !field.list) {
    if (field.type === 'timestamp') return 'pg_catalog.now()'
    if (field.type === 'date') return `(pg_catalog.now() at time zone 'UTC')::pg_catalog.date`
  }
  return constantExpression(columnOf(field, find), value)
}

function constantExpression(column: Column, value: Json): string {
  const read = readDefault(column, value)
  if (!column.array) return literal(column.toDriver(read), column.sqlType)
  const items = (read as readonly Value[]).map((item) => literal(column.elementToDriver(item), column.elementType))
  return `array[${items.join(', ')}]::${column.sqlType}`
}

const literal = (raw: unknown, type: string) => `${quoteLiteral(String(raw))}::${type}`

function readDefault(column: Column, value: Json): Value {
  try {
    return column.read(value as Value, 0)
  } catch (error) {
    if (error instanceof Failure)
      throw documentInvalid({
        place: `fields.${column.name}.default`,
        reason: `The default does not fit: ${error.message}`,
      })
    throw error
  }
}
