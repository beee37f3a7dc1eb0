import { defineFilter, t } from '@stackwright/language'
import { queryArguments, splitAddress } from '../shared/query-string.ts'

export default defineFilter({
  name: 'url_hasarg',
  title: 'Address has argument',
  summary: 'Whether an address has an argument, even an empty one.',
  group: 'conversion',
  value: { type: 'text', nullable: true },
  inputs: { key: t.text({ help: 'The name of the argument.' }) },
  output: { type: 'bool' },
  examples: [
    { value: 'https://example.com?foo=bar&fiz=buz', arguments: ['fiz'], output: true },
    { value: '/path?a', arguments: ['a'], output: true },
    { value: '/path#?a=1', arguments: ['a'], output: false },
  ],
  run: (value: string | null, { key }) =>
    queryArguments(splitAddress(value ?? '').query).some((each) => each.key === key),
})
