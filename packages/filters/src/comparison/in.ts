import { defineFilter, looseEquals, PartCount, t, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'in',
  title: 'Has element',
  summary: 'Whether a value is an element of this list.',
  group: 'comparison',
  value: { type: 'list', nullable: true },
  inputs: { search: t.any({ nullable: true, help: 'The element to look for.' }) },
  output: { type: 'bool' },
  examples: [
    { value: [1, 2, 3], arguments: [3], output: true },
    { value: ['a'], arguments: ['b'], output: false },
    { value: 'abc', arguments: ['a'], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: readonly Value[] | null, { search }) => {
    const parts = new PartCount()
    return (value ?? []).some((item) => looseEquals(item, search, parts))
  },
})
