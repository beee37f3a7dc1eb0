import {
  argumentWrongType,
  columnUnknown,
  defineFunction,
  describeType,
  type Field,
  type ObjectValue,
  t,
  type Value,
} from '@stackwright/language'

export default defineFunction({
  name: 'db.schema',
  title: 'Table schema',
  summary: 'The fields, indexes and constraints of a table.',
  sentence: 'Schema of {table}',
  family: 'data',
  icon: 'table-properties',
  keywords: ['columns', 'fields', 'structure', 'describe', 'indexes', 'database'],
  inputs: {
    table: t.table({ title: 'Table', script: 'property' }),
    path: t.constant({ title: 'Field', optional: true, help: 'Only this field.' }),
  },
  output: { type: 'object', help: 'The table with its columns, indexes and constraints; a column when one is named.' },
  examples: [
    {
      inputs: { table: 'user', path: 'email' },
      output: {
        name: 'email',
        type: 'email',
        description: '',
        list: false,
        required: true,
        nullable: false,
        default: null,
        visibility: 'public',
        sensitive: false,
      },
    },
    { title: 'No such field', inputs: { table: 'user', path: 'nickname' }, fails: 'COLUMN.UNKNOWN' },
    { title: 'No name of a field', inputs: { table: 'user', path: 5 }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  compile(parts) {
    const table = parts.table(String(parts.constants.table))
    const { path } = parts.constants
    const columns = table.fields.map(describeField)
    const answer = (): ObjectValue => {
      if (path === undefined || path === null)
        return {
          name: table.name,
          columns,
          indexes: table.indexes.map(({ type, fields }) => ({
            type,
            fields: fields.map(({ name, order }) => ({ name, order })),
          })),
          constraints: [
            { type: 'primary_key', fields: ['id'] },
            ...table.indexes
              .filter(({ type }) => type === 'unique')
              .map(({ fields }) => ({ type: 'unique', fields: fields.map(({ name }) => name) })),
            ...table.fields
              .filter(({ type, list }) => type === 'reference' && !list)
              .map(({ name, table: other = null }) => ({ type: 'foreign_key', fields: [name], table: other })),
          ],
        }
      if (typeof path !== 'string')
        throw argumentWrongType({ name: 'path', expected: 'the name of a field', got: describeType(path as Value) })
      const column = columns.find(({ name }) => name === path)
      if (!column) throw columnUnknown({ table: table.name, name: path })
      return column
    }
    const schema = parts.within('path', answer)
    return () => schema
  },
})

function describeField(field: Field) {
  const { name, type, description, list, required, nullable, visibility, sensitive, values, table } = field
  return {
    name,
    type,
    description,
    list,
    required,
    nullable,
    default: (field.default ?? null) as Value,
    visibility,
    sensitive,
    ...(values && { values }),
    ...(table !== undefined && { table }),
  }
}
