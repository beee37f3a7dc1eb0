import { defineFilter, t, type Value } from '@stackwright/language'
import { keptEntriesShape, sameEntries } from '../shared/same-entries.ts'

export default defineFilter({
  name: 'diff_assoc',
  aliases: ['array_diff_assoc'],
  title: 'Difference with keys',
  summary: 'The entries that the other list or object does not have with the same key and value.',
  group: 'list',
  value: { type: 'any' },
  inputs: { value: t.any({ nullable: true, help: 'The other list or object.' }) },
  output: { type: 'any' },
  examples: [
    { value: ['a', 'b', 'red'], arguments: [['a', 'yellow', 'red']], output: ['b'] },
    { value: { a: 1, b: 2 }, arguments: [{ a: 1, b: 3 }], output: { b: 2 } },
    { value: [{ a: 'green' }], arguments: [[{ a: 'green' }]], output: [] },
    { value: 'text', arguments: [[]], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: keptEntriesShape,
  run: (value: Value, { value: other }) => sameEntries(value, other, false),
})
