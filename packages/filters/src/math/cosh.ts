import { defineFilter, normalizeNumber, toDouble, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'cosh',
  title: 'Hyperbolic cosine',
  summary: 'The hyperbolic cosine of a number.',
  group: 'math',
  value: { type: 'number' },
  inputs: {},
  output: { type: 'number' },
  examples: [
    { value: 0, output: 1 },
    { value: 1, output: 1.5430806348152437 },
    { value: 1000, fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: Value) => normalizeNumber(Math.cosh(toDouble(value))),
})
