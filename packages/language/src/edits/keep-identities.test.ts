import { expect, it } from 'vitest'
import type { FunctionDocument } from '../documents/function.ts'
import { parseDocument } from '../documents/parse-document.ts'
import type { TableDocument } from '../documents/table.ts'
import { constant } from '../expressions/build.ts'
import type { Step } from '../stacks/step.ts'
import { keepIdentities } from './keep-identities.ts'

const step = (id: string, name: string, value: number, inside?: Step[]): Step => ({
  id,
  function: name,
  arguments: { value: constant(value) },
  ...(inside && { slots: [{ name: 'stack', steps: inside }] }),
})
const program = (id: string, stack: Step[]) =>
  parseDocument({ kind: 'function', id, name: 'f', stack }) as FunctionDocument
const counter = () => {
  let count = 0
  return () => `new${++count}`
}
const [first, second] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002']

it.each<[string, Step[], Step[], Step[]]>([
  ['nothing changed', [step('a', 'x', 1)], [step('s1', 'x', 1)], [step('a', 'x', 1)]],
  [
    'a step came in between',
    [step('a', 'x', 1), step('b', 'x', 2)],
    [step('s1', 'x', 1), step('s2', 'x', 9), step('s3', 'x', 2)],
    [step('a', 'x', 1), step('new1', 'x', 9), step('b', 'x', 2)],
  ],
  ['a step changed', [step('a', 'x', 1)], [step('s1', 'x', 2)], [step('a', 'x', 2)]],
  ['another function', [step('a', 'x', 1)], [step('s1', 'y', 1)], [step('new1', 'y', 1)]],
  [
    'a step within changed',
    [step('a', 'group', 0, [step('b', 'x', 1), step('c', 'y', 1)])],
    [step('s1', 'group', 0, [step('s2', 'x', 3), step('s3', 'y', 1)])],
    [step('a', 'group', 0, [step('b', 'x', 3), step('c', 'y', 1)])],
  ],
])('steps: %s', (_, before, after, expected) =>
  expect(keepIdentities(program(second, after), program(first, before), counter())).toEqual(program(first, expected)),
)

it('fields are known by their names', () => {
  const table = (id: string, fields: [string, string][]) =>
    parseDocument({
      kind: 'table',
      id,
      name: 't',
      fields: fields.map(([fieldId, name]) => ({ id: fieldId, name, type: 'int' })),
      indexes: [{ id: `index ${id.at(-1)}`, type: 'btree', fields: [{ name: 'id' }] }],
    }) as TableDocument
  const kept = keepIdentities(
    table(second, [
      ['id', 'id'],
      ['n', 'n'],
      ['m', 'm'],
    ]),
    table(first, [
      ['f0', 'id'],
      ['f1', 'm'],
    ]),
    counter(),
  )
  expect(kept.fields.map(({ id, name }) => [id, name])).toEqual([
    ['f0', 'id'],
    ['new1', 'n'],
    ['f1', 'm'],
  ])
  expect(kept.indexes.map(({ id }) => id)).toEqual(['index 1'])
})
