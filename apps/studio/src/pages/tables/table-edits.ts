import { type Field, fieldSchema, type Index, type TableDocument, tableSchema } from '@stackwright/language'

/** Edits of a table as pure functions: each gives a new document. Fields are told apart by id, so a rename stays a rename. */

export const newField = (given: Partial<Field> & Pick<Field, 'id' | 'name' | 'type'>): Field => fieldSchema.parse(given)

const withFields = (table: TableDocument, fields: Field[]): TableDocument => ({ ...table, fields })

/** A name that no field has yet: field, field_2, field_3 … */
export function freeName(taken: readonly string[], wanted: string): string {
  if (!taken.includes(wanted)) return wanted
  let number = 2
  while (taken.includes(`${wanted}_${number}`)) number++
  return `${wanted}_${number}`
}

export const addField = (table: TableDocument, field: Field) => withFields(table, [...table.fields, field])

export function updateField(table: TableDocument, id: string, change: Partial<Field>): TableDocument {
  const before = table.fields.find((field) => field.id === id)
  if (!before) return table
  const fields = table.fields.map((field) => (field.id === id ? { ...field, ...change } : field))
  if (change.name === undefined || change.name === before.name) return withFields(table, fields)
  const renamed = (name: string) => (name === before.name ? (change.name ?? name) : name)
  return {
    ...table,
    fields,
    indexes: table.indexes.map((index) => ({
      ...index,
      fields: index.fields.map((entry) => ({ ...entry, name: renamed(entry.name) })),
    })),
  }
}

/** Options that only some types have are dropped with the type that had them. */
export function changeType(table: TableDocument, id: string, type: Field['type']): TableDocument {
  const { values, table: target } = table.fields.find((field) => field.id === id) ?? {}
  return updateField(table, id, {
    type,
    values: type === 'enum' ? (values ?? []) : undefined,
    table: type === 'reference' ? target : undefined,
    default: undefined,
    filters: [],
    ...(type === 'password' ? { visibility: 'internal' as const, sensitive: true, list: false } : {}),
  })
}

/** Also leaves every index it stood in; an index left without fields goes. */
export function removeField(table: TableDocument, id: string): TableDocument {
  const gone = table.fields.find((field) => field.id === id)
  if (!gone) return table
  return {
    ...table,
    fields: table.fields.filter((field) => field.id !== id),
    indexes: table.indexes.flatMap((index) => {
      const fields = index.fields.filter((entry) => entry.name !== gone.name)
      return fields.length > 0 ? [{ ...index, fields }] : []
    }),
  }
}

/** The first field is the primary key and stays where it is. */
export function moveField(table: TableDocument, id: string, to: number): TableDocument {
  const from = table.fields.findIndex((field) => field.id === id)
  const field = table.fields[from]
  if (!field || from === 0 || to < 1 || to >= table.fields.length) return table
  const rest = table.fields.filter((other) => other !== field)
  return withFields(table, [...rest.slice(0, to), field, ...rest.slice(to)])
}

const isUniqueOf = (index: Index, name: string) =>
  index.type === 'unique' && index.fields.length === 1 && index.fields[0]?.name === name

export const isUnique = (table: TableDocument, name: string) => table.indexes.some((index) => isUniqueOf(index, name))

export function setUnique(table: TableDocument, name: string, unique: boolean, id: string): TableDocument {
  if (isUnique(table, name) === unique) return table
  const indexes = unique
    ? [...table.indexes, { id, type: 'unique' as const, fields: [{ name, order: 'asc' as const }] }]
    : table.indexes.filter((index) => !isUniqueOf(index, name))
  return { ...table, indexes }
}

/** What the document's own rules say against it, by the place in it: `fields.2.values` → sentence. */
export function tableMistakes(table: TableDocument): ReadonlyMap<string, string> {
  const parsed = tableSchema.safeParse(table)
  return new Map(parsed.success ? [] : parsed.error.issues.map((issue) => [issue.path.join('.'), issue.message]))
}
