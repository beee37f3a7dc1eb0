import { defineFilter, normalizeNumber, t } from '@stackwright/language'

export default defineFilter({
  name: 'bitwise_xor',
  title: 'Bits in one only',
  summary: 'The bits that are set in exactly one of the whole numbers.',
  group: 'math',
  value: { type: 'int' },
  inputs: { value: t.int() },
  output: { type: 'int' },
  examples: [
    { value: 7, arguments: [9], output: 14 },
    { value: 5, arguments: [5], output: 0 },
  ],
  run: (value: number, { value: other }) => normalizeNumber(BigInt(value) ^ BigInt(other)),
})
