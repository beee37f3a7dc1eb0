import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldSame, lineDiff } from './line-diff.ts'

const marks = { same: ' ', removed: '-', added: '+' }
const print = (before: string, after: string) => lineDiff(before, after).map(({ kind, text }) => marks[kind] + text)

test.each([
  ['a\nb\nc', 'a\nb\nc', [' a', ' b', ' c']],
  ['a\nb\nc', 'a\nx\nc', [' a', '-b', '+x', ' c']],
  ['a\nc', 'a\nb\nc', [' a', '+b', ' c']],
  ['a\nb\nb\nc', 'a\nb\nc', [' a', ' b', '-b', ' c']],
  ['', 'a', ['-', '+a']],
])('%j to %j', (before, after, expected) => {
  expect(print(before, after)).toEqual(expected)
})

test('both texts can be read back from the lines', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 12 })
    .map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = lineDiff(before, after)
      const side = (kind: string) => lines.filter((line) => line.kind !== kind).map((line) => line.text)
      expect(side('added').join('\n')).toBe(before)
      expect(side('removed').join('\n')).toBe(after)
    }),
  )
})

test('unchanged lines away from a change are counted', () => {
  const folded = foldSame(lineDiff('1\n2\n3\n4\n5\n6', '1\n2\n3\nx\n5\n6'), 1)
  expect(folded).toEqual([
    { kind: 'folded', count: 2 },
    { kind: 'same', text: '3' },
    { kind: 'removed', text: '4' },
    { kind: 'added', text: 'x' },
    { kind: 'same', text: '5' },
    { kind: 'folded', count: 1 },
  ])
})
