import { defineFilter, joinShapes, shapes, t, type Value } from '@stackwright/language'
import { queryArguments, splitAddress } from '../shared/query-string.ts'

export default defineFilter({
  name: 'url_getarg',
  title: 'Argument of address',
  summary: "An argument's value in an address, or a default when it has none of this name.",
  group: 'conversion',
  value: { type: 'text', nullable: true },
  inputs: {
    key: t.text({ help: 'The name of the argument.' }),
    default: t.any({ optional: true, nullable: true, default: '', help: 'What to give when it is not there.' }),
  },
  output: { type: 'any' },
  examples: [
    { value: 'https://example.com?foo=bar&fiz=b%20z', arguments: ['fiz'], output: 'b z' },
    { value: '/path', arguments: ['a', 'none'], output: 'none' },
    { value: '/path?a=1&a=2', arguments: ['a'], output: '2' },
  ],
  shape: (_, { value }) => joinShapes(shapes.text, value('default')),
  run: (value: string | null, { key, default: fallback }): Value =>
    queryArguments(splitAddress(value ?? '').query).findLast((each) => each.key === key)?.value ?? fallback,
})
