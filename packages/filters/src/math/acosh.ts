import { defineFilter, normalizeNumber, toDouble, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'acosh',
  title: 'Inverse hyperbolic cosine',
  summary: 'The number whose hyperbolic cosine is the value.',
  group: 'math',
  value: { type: 'number' },
  inputs: {},
  output: { type: 'number' },
  examples: [
    { value: 1, output: 0 },
    { value: 2, output: 1.3169578969248166 },
    { value: 0, fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: Value) => normalizeNumber(Math.acosh(toDouble(value))),
})
