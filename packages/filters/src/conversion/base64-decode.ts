import { defineFilter } from '@stackwright/language'
import { decodeBase64 } from '../shared/base64.ts'

export default defineFilter({
  name: 'base64_decode',
  title: 'From base64',
  summary: 'Reads text that was written as base64.',
  group: 'conversion',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: 'aGVsbG8=', output: 'hello' },
    { value: 'w6nwn5GL', output: 'é👋' },
    { value: '***', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: string | null) => decodeBase64(value ?? ''),
})
