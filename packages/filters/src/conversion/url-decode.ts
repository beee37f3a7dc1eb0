import { defineFilter } from '@stackwright/language'
import { decodePercent } from '../shared/percent-encoding.ts'

export default defineFilter({
  name: 'url_decode',
  title: 'Decode from an address',
  summary: 'Reads a text that was encoded for an address; + is a space.',
  group: 'conversion',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: 'Hello%2C+World%21', output: 'Hello, World!' },
    { value: '100%', output: '100%' },
  ],
  run: (value: string | null) => decodePercent((value ?? '').replaceAll('+', ' ')),
})
