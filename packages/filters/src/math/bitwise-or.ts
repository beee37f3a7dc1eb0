import { defineFilter, normalizeNumber, t } from '@stackwright/language'

export default defineFilter({
  name: 'bitwise_or',
  title: 'Bits in either',
  summary: 'The bits that are set in one of the whole numbers or both.',
  group: 'math',
  value: { type: 'int' },
  inputs: { value: t.int() },
  output: { type: 'int' },
  examples: [
    { value: 7, arguments: [9], output: 15 },
    { value: 0, arguments: [0], output: 0 },
  ],
  run: (value: number, { value: other }) => normalizeNumber(BigInt(value) | BigInt(other)),
})
