import { defineFilter } from '@stackwright/language'
import { decodeBase64 } from '../shared/base64.ts'

export default defineFilter({
  name: 'base64_decode_urlsafe',
  title: 'From base64 for addresses',
  summary: 'Reads text that was written as base64 with characters that may stand in an address.',
  group: 'conversion',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: 'aGVsbG8_', output: 'hello?' },
    { value: 'YQ', output: 'a' },
    { value: 'é', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: string | null) => decodeBase64(value ?? ''),
})
