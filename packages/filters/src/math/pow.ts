import { defineFilter, Exact, normalizeNumber, t, toDouble, toNumber, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'pow',
  title: 'Power',
  summary: 'The number to the power of another one.',
  group: 'math',
  value: { type: 'number' },
  inputs: { exp: t.number({ title: 'Exponent' }) },
  output: { type: 'number' },
  examples: [
    { value: 10, arguments: [2], output: 100 },
    { value: 4, arguments: [0.5], output: 2 },
    { value: 1.1, arguments: [2], output: 1.21 },
    { value: -1, arguments: [0.5], fails: 'ARGUMENT.OUT_OF_RANGE' },
    { value: 10, arguments: [99999], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: Value, { exp }) => {
    const exponent = toDouble(exp)
    return Number.isInteger(exponent) && Math.abs(exponent) <= 20_000
      ? normalizeNumber(new Exact(toNumber(value)).pow(exponent))
      : normalizeNumber(toDouble(value) ** exponent)
  },
})
