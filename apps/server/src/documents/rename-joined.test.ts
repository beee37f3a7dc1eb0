import { binary, constant, type Expression, object, reference, type Step } from '@stackwright/language'
import { expect, it } from 'vitest'
import { library } from '../library.ts'
import type { Rename } from './rename.ts'
import { renameArguments } from './rename-arguments.ts'

/** A query on orders beside their buyers, with the names it is to be about. */
function query(names: { user: string; name: string; title: string }): Step {
  const joined = object({
    table: constant(names.user),
    where: binary(reference('db', 'order', 'by'), '==', reference('db', 'buyer', 'id')),
  })
  return {
    id: 's',
    function: 'db.query',
    arguments: {
      table: constant('order'),
      join: object({ buyer: joined }),
      where: binary(reference('db', names.title), '!=', reference('db', names.user, names.name)),
      eval: object({ by: reference('db', 'buyer', names.name) }),
      sort: constant([{ field: names.title, order: 'asc' }]),
    },
  }
}

const definition = library.functions.get('db.query')
const before = { user: 'user', name: 'name', title: 'name' }

it.each<[string, Rename, typeof before]>([
  ['a joined table', { kind: 'table', from: 'user', to: 'person' }, { ...before, user: 'person' }],
  [
    'a field of a joined table',
    { kind: 'field', table: 'user', from: 'name', to: 'called' },
    { ...before, name: 'called' },
  ],
  [
    'a field of the same name',
    { kind: 'field', table: 'order', from: 'name', to: 'title' },
    { ...before, title: 'title' },
  ],
])('queries follow the new name of %s', (_, rename, after) => {
  const step = query(before)
  expect(definition && renameArguments(step, definition, rename)).toEqual(
    query(after).arguments satisfies Record<string, Expression>,
  )
})
