import { defineFilter } from '@stackwright/language'
import { encodePercent } from '../shared/percent-encoding.ts'

export default defineFilter({
  name: 'url_encode',
  title: 'Encode for an address',
  summary: 'Writes a text so that it can stand in an address.',
  group: 'conversion',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: 'Hello, World!', output: 'Hello%2C%20World%21' },
    { value: 'é&=', output: '%C3%A9%26%3D' },
  ],
  run: (value: string | null) => encodePercent(value ?? ''),
})
