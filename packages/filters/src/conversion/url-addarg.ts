import { defineFilter, t } from '@stackwright/language'
import { encodePercent } from '../shared/percent-encoding.ts'
import { queryArguments, splitAddress, withQuery } from '../shared/query-string.ts'

export default defineFilter({
  name: 'url_addarg',
  title: 'Add argument to address',
  summary: 'An address with one more argument; one of the same name is replaced.',
  group: 'conversion',
  value: { type: 'text' },
  inputs: {
    key: t.text({ help: 'The name of the argument.' }),
    value: t.text({ nullable: true, help: 'Its value.' }),
    encoding_rfc3986: t.bool({ optional: true, default: false, help: 'Whether a space becomes %20 instead of +.' }),
  },
  output: { type: 'text' },
  examples: [
    {
      value: 'https://example.com?foo=bar',
      arguments: ['fiz', 'buz'],
      output: 'https://example.com?foo=bar&fiz=buz',
    },
    { value: '/path#top', arguments: ['q', 'a b&c'], output: '/path?q=a+b%26c#top' },
    { value: '/path', arguments: ['q', 'a b', true], output: '/path?q=a%20b' },
    { value: '/path?a=1&b=2', arguments: ['a', '3'], output: '/path?a=3&b=2' },
  ],
  run: (value: string, { key, value: argument, encoding_rfc3986 }) => {
    const encode = (text: string) =>
      encoding_rfc3986 ? encodePercent(text) : encodePercent(text).replaceAll('%20', '+')
    const added = { key, text: `${encode(key)}=${encode(argument ?? '')}` }
    const address = splitAddress(value)
    const present = queryArguments(address.query)
    const position = present.findIndex((each) => each.key === key)
    if (position < 0) return withQuery(address, [...present, added])
    const kept = present.filter((each, index) => index === position || each.key !== key)
    return withQuery(
      address,
      kept.map((each) => (each.key === key ? added : each)),
    )
  },
})
