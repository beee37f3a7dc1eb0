import { defineFilter, getPath, listOfValues, PartCount, t, type Value, valueKey } from '@stackwright/language'
import { pathKeys } from '../shared/path-keys.ts'

export default defineFilter({
  name: 'unique',
  title: 'Unique',
  summary: 'The list without repeated elements; the first of each stays.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: {
    path: t.text({ part: 'element', optional: true, default: '', help: 'For objects: the key that must differ.' }),
  },
  output: { type: 'list' },
  examples: [
    { value: [12, 13, 13, '12', 11], output: [12, 13, 11] },
    {
      value: [
        { a: 1, b: 1 },
        { a: 1, b: 2 },
      ],
      arguments: ['a'],
      output: [{ a: 1, b: 1 }],
    },
    { value: [[1], [1]], output: [[1]] },
    { value: 'x', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: listOfValues,
  run: (value: readonly Value[] | null, { path }) => {
    const keys = pathKeys(path)
    const seen = new Set<string>()
    const parts = new PartCount()
    return (value ?? []).filter((item) => {
      const key = valueKey(getPath(item, keys) ?? null, parts)
      return !seen.has(key) && seen.add(key)
    })
  },
})
