import { constant, type Expression, reference } from '@stackwright/language'
import { expect, test } from 'vitest'
import { readAddons, writeAddons } from './addon-uses.ts'

const list = (...items: Expression[]): Expression => ({ kind: 'array', items })
const object = (entries: Record<string, Expression>): Expression => ({
  kind: 'object',
  entries: Object.entries(entries).map(([key, value]) => ({ key, value })),
})

const input = object({ user_id: reference('var', 'output', 'user_id') })

test.each<[string, Expression]>([
  ['a name alone', list(object({ name: constant('author') }))],
  ['with input and place', list(object({ name: constant('author'), input, as: constant('items._author') }))],
  [
    'with what rows do not show',
    list(
      object({ name: constant('author'), output: constant(['id']), addon: list(object({ name: constant('team') })) }),
    ),
  ],
  ['two', list(object({ name: constant('a') }), object({ name: constant('b') }))],
])('%s reads and writes back the same', (_, value) => {
  const rows = readAddons(value)
  expect(rows).not.toBeNull()
  expect(writeAddons(rows ?? [])).toEqual(value)
})

test.each<[string, Expression | undefined, unknown]>([
  ['left out', undefined, []],
  ['null', constant(null), []],
  ['constants', constant([{ name: 'a', as: 'b' }]), [{ name: 'a', as: 'b', input: [], rest: [] }]],
  ['a variable', reference('var', 'x'), null],
  ['a name that is computed', list(object({ name: reference('var', 'x') })), null],
])('%s', (_, value, rows) => {
  expect(readAddons(value)).toEqual(rows)
})

test('no rows are no argument', () => {
  expect(writeAddons([])).toBeUndefined()
})
