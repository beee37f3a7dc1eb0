import { defineFilter } from '@stackwright/language'
import { decodePercent } from '../shared/percent-encoding.ts'

export default defineFilter({
  name: 'url_decode_rfc3986',
  title: 'Decode by RFC 3986',
  summary: 'Reads a text that was encoded for an address; + stays as it is.',
  group: 'conversion',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: 'a%20b+c', output: 'a b+c' },
    { value: '%C3%A9', output: 'é' },
  ],
  run: (value: string | null) => decodePercent(value ?? ''),
})
