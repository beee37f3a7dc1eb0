import { defineFilter, t, type Value } from '@stackwright/language'
import { keptEntriesShape, sameEntries } from '../shared/same-entries.ts'

export default defineFilter({
  name: 'intersect_assoc',
  aliases: ['array_intersect_assoc'],
  title: 'Intersection with keys',
  summary: 'The entries that the other list or object has too, with the same key and value.',
  group: 'list',
  value: { type: 'any' },
  inputs: { value: t.any({ nullable: true, help: 'The other list or object.' }) },
  output: { type: 'any' },
  examples: [
    { value: ['a', 'b', 'red'], arguments: [['a', 'yellow', 'red']], output: ['a', 'red'] },
    { value: { a: 1, b: 2 }, arguments: [{ a: 1, b: 3 }], output: { a: 1 } },
    { value: ['red'], arguments: [['blue', 'red']], output: [] },
    { value: 'text', arguments: [[]], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: keptEntriesShape,
  run: (value: Value, { value: other }) => sameEntries(value, other, true),
})
