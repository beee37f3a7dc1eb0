import { defineFilter } from '@stackwright/language'
import { readQuery } from '../shared/query-string.ts'

export default defineFilter({
  name: 'querystring_parse',
  title: 'Read query string',
  summary: 'The arguments of an address as an object; a[]=1 makes a list and a[b]=1 an object.',
  group: 'conversion',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'object' },
  examples: [
    { value: 'foo=bar&fiz=buz', output: { foo: 'bar', fiz: 'buz' } },
    { value: '?a[]=1&a[]=2&b[c][d]=3&e=x%20y+z', output: { a: ['1', '2'], b: { c: { d: '3' } }, e: 'x y z' } },
    { value: 'a=1&a=2&b', output: { a: '2', b: '' } },
    { value: null, output: {} },
  ],
  run: (value: string | null) => readQuery((value ?? '').replace(/^\?/, '')),
})
