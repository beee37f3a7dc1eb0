import { defineFilter, stringifyJson, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'json_encode',
  title: 'To JSON',
  summary: 'The value written as JSON.',
  group: 'conversion',
  value: { type: 'any' },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: { a: [1, 'x', null] }, output: '{"a":[1,"x",null]}' },
    { value: 'a"b', output: '"a\\"b"' },
  ],
  run: (value: Value) => stringifyJson(value),
})
