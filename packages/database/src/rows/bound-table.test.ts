import { type TableDocument, tableSchema } from '@stackwright/language'
import { expect, it } from 'vitest'
import { bindTable } from './bound-table.ts'

const tableOf = (name: string, key: 'int' | 'uuid', more: object[] = []): TableDocument =>
  tableSchema.parse({
    kind: 'table',
    id: '00000000-0000-4000-8000-000000000001',
    name,
    fields: [{ id: 'f1', name: 'id', type: key }, ...more],
  })

it('works a table out again only when it, or the key of one it points to, is another', () => {
  const post = tableOf('post', 'int', [{ id: 'f2', name: 'author', type: 'reference', table: 'user' }])
  const authorType = (user: TableDocument | undefined, document = post) =>
    bindTable(document, () => user).byName.get('author')?.sqlType
  const counted = tableOf('user', 'int')
  expect(authorType(counted)).toBe('pg_catalog.int8')
  expect(bindTable(post, () => tableOf('user', 'int'))).toBe(bindTable(post, () => counted))
  expect(authorType(tableOf('user', 'uuid'))).toBe('pg_catalog.uuid')
  expect(authorType(undefined)).toBe('pg_catalog.int8')
  expect(bindTable({ ...post, name: 'article' }, () => counted).quoted).toBe('"article"')
})
