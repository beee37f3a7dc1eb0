import { binary, constant, defineFilter, reference, t, type Value } from '@stackwright/language'
import { stored } from '../shared/stored.ts'

export default defineFilter({
  name: 'transform',
  title: 'Transform',
  summary: 'What an expression makes of the value, which is $$ inside it.',
  group: 'object',
  value: { type: 'any' },
  inputs: { expression: t.element({ whole: true, help: 'The value is $$ or $this.' }) },
  output: { type: 'any' },
  examples: [
    { value: 2, arguments: [stored(binary(reference('this'), '+', constant(3)))], output: 5 },
    { value: { a: 1 }, arguments: [stored(reference('this', 'a'))], output: 1 },
  ],
  shape: (_, { element }) => element('expression'),
  run: (value: Value, { expression }) => expression({ item: value, index: 0, list: [value], result: null }),
})
