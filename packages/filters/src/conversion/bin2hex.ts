import { defineFilter, textToBytes } from '@stackwright/language'
import { viewOf } from '../shared/view-of.ts'

export default defineFilter({
  name: 'bin2hex',
  title: 'To hexadecimal bytes',
  summary: 'The bytes of a text in hexadecimal digits.',
  group: 'conversion',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: 'hello', output: '68656c6c6f' },
    { value: 'é', output: 'c3a9' },
    { value: '\udcff', output: 'ff' },
  ],
  run: (value: string | null) => viewOf(textToBytes(value ?? '')).toString('hex'),
})
