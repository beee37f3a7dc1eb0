import { bytesToText, defineFilter } from '@stackwright/language'
import { encodeText } from '../shared/encodings.ts'

export default defineFilter({
  name: 'from_utf8',
  title: 'From UTF-8 to ISO-8859-1',
  summary: 'The bytes of a text in ISO-8859-1; characters it does not have become question marks.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: {},
  output: { type: 'text' },
  examples: [
    { value: 'études', output: '\udce9tudes' },
    { value: '5 €', output: '5 ?' },
  ],
  run: (value: string | null) => bytesToText(encodeText(value ?? '', 'ISO-8859-1')),
})
