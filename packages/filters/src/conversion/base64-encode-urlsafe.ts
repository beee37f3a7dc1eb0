import { defineFilter } from '@stackwright/language'
import { encodeBase64 } from '../shared/base64.ts'

export default defineFilter({
  name: 'base64_encode_urlsafe',
  title: 'To base64 for addresses',
  summary: 'Writes the text as base64 with characters that may stand in an address.',
  group: 'conversion',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: 'hello?', output: 'aGVsbG8_' },
    { value: 'a', output: 'YQ' },
  ],
  run: (value: string | null) =>
    encodeBase64(value ?? '')
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/={1,2}$/, ''),
})
