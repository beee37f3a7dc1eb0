import { defineFilter, t } from '@stackwright/language'
import { queryArguments, splitAddress, withQuery } from '../shared/query-string.ts'

export default defineFilter({
  name: 'url_delarg',
  title: 'Remove argument from address',
  summary: 'An address without an argument; the others stay as they are.',
  group: 'conversion',
  value: { type: 'text' },
  inputs: { key: t.text({ help: 'The name of the argument.' }) },
  output: { type: 'text' },
  examples: [
    {
      value: 'https://example.com?foo=bar&fiz=buz',
      arguments: ['fiz'],
      output: 'https://example.com?foo=bar',
    },
    { value: '/path?a=1#top', arguments: ['a'], output: '/path#top' },
    { value: '/path?a=x%20y', arguments: ['b'], output: '/path?a=x%20y' },
  ],
  run: (value: string, { key }) => {
    const address = splitAddress(value)
    return withQuery(
      address,
      queryArguments(address.query).filter((each) => each.key !== key),
    )
  },
})
