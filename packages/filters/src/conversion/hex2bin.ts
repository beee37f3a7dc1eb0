import { argumentWrongType, bytesToText, defineFilter } from '@stackwright/language'

export default defineFilter({
  name: 'hex2bin',
  title: 'From hexadecimal bytes',
  summary: 'The text whose bytes are given in hexadecimal digits; bytes that are no text are kept as they are.',
  group: 'conversion',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: '68656C6c6f', output: 'hello' },
    { value: 'c3a9', output: 'é' },
    { value: 'ff', output: '\udcff' },
    { value: 'abc', fails: 'ARGUMENT.WRONG_TYPE' },
    { value: 'zz', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: string | null) => {
    const digits = value ?? ''
    if (digits.length % 2 === 1 || /[^0-9a-fA-F]/.test(digits))
      throw argumentWrongType({ name: 'The value', expected: 'pairs of hexadecimal digits', got: 'other text' })
    return bytesToText(Buffer.from(digits, 'hex'))
  },
})
