import { defineFilter } from '@stackwright/language'
import { encodeBase64 } from '../shared/base64.ts'

export default defineFilter({
  name: 'base64_encode',
  title: 'To base64',
  summary: 'Writes the text as base64.',
  group: 'conversion',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: 'hello', output: 'aGVsbG8=' },
    { value: 'é👋', output: 'w6nwn5GL' },
  ],
  run: (value: string | null) => encodeBase64(value ?? ''),
})
