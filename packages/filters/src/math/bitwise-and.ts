import { defineFilter, normalizeNumber, t } from '@stackwright/language'

export default defineFilter({
  name: 'bitwise_and',
  title: 'Bits in both',
  summary: 'The bits that are set in both whole numbers.',
  group: 'math',
  value: { type: 'int' },
  inputs: { value: t.int() },
  output: { type: 'int' },
  examples: [
    { value: 7, arguments: [3], output: 3 },
    { value: 4294967296, arguments: [4294967297], output: 4294967296 },
  ],
  run: (value: number, { value: other }) => normalizeNumber(BigInt(value) & BigInt(other)),
})
