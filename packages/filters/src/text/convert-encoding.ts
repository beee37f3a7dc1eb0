import { bytesToText, defineFilter, t, textToBytes } from '@stackwright/language'
import { decodeBytes, encodeText, knownEncoding } from '../shared/encodings.ts'

export default defineFilter({
  name: 'convert_encoding',
  title: 'Convert encoding',
  summary: 'Writes a text, whose bytes are in one encoding, in another; list_encodings names them.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: {
    to: t.text({ help: 'The encoding to write it in.' }),
    from: t.text({ optional: true, default: 'UTF-8', help: 'The encoding it is in.' }),
  },
  output: { type: 'text' },
  examples: [
    { value: 'études', arguments: ['ISO-8859-1', 'UTF-8'], output: '\udce9tudes' },
    { value: '\udc93\udcfa\udc96{', arguments: ['UTF-8', 'Shift_JIS'], output: '日本' },
    { value: '5 €', arguments: ['Windows-1252'], output: '5 \udc80' },
    { value: 'x', arguments: ['Klingon', 'UTF-8'], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: string | null, { to, from }) =>
    bytesToText(
      encodeText(decodeBytes(textToBytes(value ?? ''), knownEncoding(from, 'from')), knownEncoding(to, 'to')),
    ),
})
