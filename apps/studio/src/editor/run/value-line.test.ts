import { parseJson, type Value } from '@stackwright/language'
import { expect, test } from 'vitest'
import { stateChanges } from './state-changes.ts'
import { valueLine } from './value-line.ts'

test.each<[Value, string]>([
  [null, 'null'],
  ['a"b', '"a\\"b"'],
  [[], '[]'],
  [{}, '{}'],
  [{ id: 7, tags: ['a', 'b'], deep: { x: null } }, '{ id: 7, tags: ["a", "b"], deep: { x: null } }'],
  [parseJson('9223372036854775807'), '9223372036854775807'],
])('%#: one line', (value, line) => expect(valueLine(value)).toBe(line))

test('long values are cut, without reading all of them', () => {
  const line = valueLine(
    Array.from({ length: 100_000 }, (_, index) => index),
    20,
  )
  expect(line.length).toBeLessThanOrEqual(20)
  expect(line).toBe('[0, 1, 2, 3, 4, 5, …')
})

test('stateChanges shows what changed first', () => {
  expect(stateChanges({ a: 1, b: { c: 1 }, d: 2 }, { a: 2, b: { c: 1 }, e: null })).toEqual([
    { kind: 'removed', name: 'a', value: 1 },
    { kind: 'added', name: 'a', value: 2 },
    { kind: 'removed', name: 'd', value: 2 },
    { kind: 'added', name: 'e', value: null },
    { kind: 'same', name: 'b', value: { c: 1 } },
  ])
})
