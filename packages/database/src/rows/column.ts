import {
  type Field,
  type FieldTypeDefinition,
  inputWrongType,
  stringifyJson,
  type TableDocument,
  type Value,
} from '@stackwright/language'
import { fieldTypes } from '../generated/fields.ts'
import { quoteIdentifier } from '../sql/identifier.ts'
import { typeName } from '../sql/type-name.ts'

/** What of a type decides which comparisons make sense. */
export type Family = 'number' | 'text' | 'bool' | 'timestamp' | 'date' | 'uuid' | 'json'

/** A field with everything that follows from its type. */
export interface Column {
  readonly field: Field
  readonly name: string
  readonly quoted: string
  readonly type: FieldTypeDefinition
  readonly family: Family
  /** Kept as a PostgreSQL array; lists of json and objects are one jsonb value. */
  readonly array: boolean
  /** For instance `pg_catalog.int8[]`, and the same of one element. */
  readonly sqlType: string
  readonly elementType: string
  /** Values that are never selected unless they are asked for. */
  readonly internal: boolean
  /** Brings a value that is not null to the field's type, or throws an input failure naming the field. */
  read(value: Value, now: number): Value
  toDriver(value: Value): unknown
  elementToDriver(value: Value): unknown
}

const types = new Map(fieldTypes.map((type) => [type.name, type]))

/** The type of a field; its name was checked when the document was read. */
function fieldTypeOf(field: Pick<Field, 'type'>): FieldTypeDefinition {
  const type = types.get(field.type)
  if (!type) throw new Error(`There is no field type called ${field.type}`)
  return type
}

/** Finds tables by name, for the type of the keys that references hold. */
export type FindTable = (name: string) => TableDocument | undefined

/** The type of the key that a reference points to; int where the table is not there. */
export function referencedKey(field: Pick<Field, 'table'>, find: FindTable): 'int' | 'uuid' {
  return field.table !== undefined && find(field.table)?.fields[0]?.type === 'uuid' ? 'uuid' : 'int'
}

/** The type that stands for a field in PostgreSQL, without list: `int8`. */
export function columnTypeOf(field: Field, find: FindTable): string {
  return fieldTypeOf(field).column(field, referencedKey(field, find))
}

export function columnOf(field: Field, find: FindTable): Column {
  const own = fieldTypeOf(field)
  const sql = columnTypeOf(field, find)
  // A reference is read as the key it holds, so that a number for a UUID is refused here and not by the database.
  const type = field.type === 'reference' ? fieldTypeOf({ type: referencedKey(field, find) }) : own
  const json = sql === 'jsonb'
  const list = field.list
  const array = list && !json
  const elementToDriver = (value: Value) => (value === null ? null : type.toDriver ? type.toDriver(value) : value)
  return {
    field,
    name: field.name,
    quoted: quoteIdentifier(field.name),
    type: own,
    family: familyOf(sql),
    array,
    sqlType: typeName(sql, array),
    elementType: typeName(sql, false),
    internal: field.visibility === 'internal',
    read: list ? listReader(field, type) : (value, now) => type.read(value, field, now),
    toDriver: !list
      ? elementToDriver
      : (value) =>
          value === null ? null : json ? stringifyJson(value) : (value as readonly Value[]).map(elementToDriver),
    elementToDriver,
  }
}

/** All columns of a table, in order; the first is its key. */
export function columnsOf(table: TableDocument, find: FindTable): readonly Column[] {
  return table.fields.map((field) => columnOf(field, find))
}

/** What tells sets of columns apart. */
export const namesOf = (columns: readonly Column[]): string => columns.map(({ name }) => name).join('\0')

function listReader(field: Field, type: FieldTypeDefinition): Column['read'] {
  return (value, now) => {
    if (!Array.isArray(value)) throw inputWrongType({ name: field.name, expected: 'a list' })
    return value.map((item) => type.read(item, field, now))
  }
}

function familyOf(sql: string): Family {
  switch (sql) {
    case 'int8':
    case 'numeric':
      return 'number'
    case 'text':
    case 'bool':
    case 'date':
    case 'uuid':
      return sql
    case 'jsonb':
      return 'json'
    default:
      return 'timestamp'
  }
}
