import { binary, constant, object, reference, tableSchema } from '@stackwright/language'
import { describe, expect, test } from 'vitest'
import { readJoins, suggestJoin, writeJoins } from './joins.ts'

const where = binary(reference('db', 'post', 'user_id'), '==', reference('db', 'author', 'id'))
const table = (name: string, ...fields: object[]) =>
  tableSchema.parse({
    kind: 'table',
    id: '00000000-0000-4000-8000-000000000000',
    name,
    fields: [{ id: 'id', name: 'id', type: 'int' }, ...fields],
  })
const post = table('post', { id: 'u', name: 'user_id', type: 'reference', table: 'user' })

describe('joined tables as rows', () => {
  test.each([
    ['nothing', undefined, []],
    [
      'one by its own name',
      object({ user: object({ where }) }),
      [{ name: 'user', table: 'user', type: 'inner', where }],
    ],
    [
      'one by another name',
      object({ author: object({ table: constant('user'), type: constant('left'), where }) }),
      [{ name: 'author', table: 'user', type: 'left', where }],
    ],
    ['an unknown way', object({ user: object({ type: constant('outer'), where }) }), null],
    ['a computed table', object({ user: object({ table: reference('var', 'x'), where }) }), null],
    ['another property', object({ user: object({ on: where }) }), null],
    ['a formula', reference('var', 'joins'), null],
  ])('%s', (_, value, rows) => expect(readJoins(value)).toEqual(rows))

  test('are written as they are read', () => {
    const rows = [
      { name: 'author', table: 'user', type: 'left', where } as const,
      { name: 'user', table: 'user', type: 'inner', where: undefined } as const,
    ]
    expect(readJoins(writeJoins(rows))).toEqual(rows)
    expect(writeJoins([])).toBeUndefined()
  })

  test('begin with the table that ours refers to, and then with any other', () => {
    const first = suggestJoin(post, ['post', 'tag', 'user'], [])
    expect(first).toEqual({
      name: 'user',
      table: 'user',
      type: 'inner',
      where: binary(reference('db', 'post', 'user_id'), '==', reference('db', 'user', 'id')),
    })
    const second = suggestJoin(post, ['post', 'tag', 'user'], first ? [first] : [])
    expect(second).toEqual({
      name: 'tag',
      table: 'tag',
      type: 'inner',
      where: binary(reference('db', 'post', 'id'), '==', reference('db', 'tag', 'id')),
    })
    expect(suggestJoin(table('post'), ['post'], [])).toMatchObject({ name: 'post_2', table: 'post' })
    expect(suggestJoin(table('post'), [], [])).toBeNull()
  })
})
