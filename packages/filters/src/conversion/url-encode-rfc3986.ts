import { defineFilter } from '@stackwright/language'
import { encodePercent } from '../shared/percent-encoding.ts'

export default defineFilter({
  name: 'url_encode_rfc3986',
  title: 'Encode by RFC 3986',
  summary: 'Writes a text so that it can stand in an address; a space becomes %20.',
  group: 'conversion',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: 'a b~c', output: 'a%20b~c' },
    { value: "it's", output: 'it%27s' },
  ],
  run: (value: string | null) => encodePercent(value ?? ''),
})
