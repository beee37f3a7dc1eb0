import { defineFilter, getPath, listOfValues, t, truthy, type Value } from '@stackwright/language'
import { pathKeys } from '../shared/path-keys.ts'

export default defineFilter({
  name: 'filter_empty',
  title: 'Without empty ones',
  summary: 'The elements that are not empty: not null, false, 0, "", [] or {}.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: {
    path: t.text({
      part: 'element',
      optional: true,
      default: '',
      help: 'For objects: the key that must not be empty.',
    }),
  },
  output: { type: 'list' },
  examples: [
    { value: [1, '', null, 0, [], {}, 'a'], output: [1, 'a'] },
    { value: [{ a: 1 }, { a: 0 }], arguments: ['a'], output: [{ a: 1 }] },
    { value: 'x', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: listOfValues,
  run: (value: readonly Value[] | null, { path }) => {
    const keys = pathKeys(path)
    return (value ?? []).filter((item) => truthy(getPath(item, keys) ?? null))
  },
})
