import { defineFilter, getPath, listOfValues, setOwn, shapes, t, toText, type Value } from '@stackwright/language'
import { pathKeys } from '../shared/path-keys.ts'

export default defineFilter({
  name: 'index_by',
  title: 'Index by',
  summary: 'An object that has, for each value of a key, the list of the elements with that value.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: { path: t.text({ part: 'element', help: 'The key inside the elements.' }) },
  output: { type: 'object' },
  examples: [
    {
      value: [
        { id: 1, g: 'x' },
        { id: 2, g: 'y' },
        { id: 3, g: 'x' },
      ],
      arguments: ['g'],
      output: {
        x: [
          { id: 1, g: 'x' },
          { id: 3, g: 'x' },
        ],
        y: [{ id: 2, g: 'y' }],
      },
    },
    { value: [], arguments: ['g'], output: {} },
    { value: {}, arguments: ['g'], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: (value) => shapes.dictionary(listOfValues(value)),
  run: (value: readonly Value[] | null, { path }) => {
    const keys = pathKeys(path)
    const groups = new Map<string, Value[]>()
    for (const item of value ?? []) {
      const key = toText(getPath(item, keys) ?? null)
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
    const result: Record<string, Value> = {}
    for (const [key, group] of groups) setOwn(result, key, group)
    return result
  },
})
