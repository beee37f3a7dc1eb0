import { defineFilter, t, textToBytes } from '@stackwright/language'
import { isEncodedIn, knownEncoding } from '../shared/encodings.ts'

export default defineFilter({
  name: 'detect_encoding',
  title: 'Detect encoding',
  summary:
    'The first encoding in which the bytes of a text make sense: of those named, or of ASCII, UTF-8, ISO-8859-1 and Windows-1252. null when none does.',
  group: 'text',
  value: { type: 'text', nullable: true },
  inputs: { encodings: t.text({ optional: true, default: '', help: 'Encodings to try, with commas between.' }) },
  output: { type: 'text', nullable: true },
  examples: [
    { value: 'étude', output: 'UTF-8' },
    { value: 'etude', output: 'ASCII' },
    { value: '\udce9tude', output: 'ISO-8859-1' },
    { value: '\udc80 5', output: 'Windows-1252' },
    { value: '\udce9', arguments: ['ASCII, UTF-8'], output: null },
    { value: 'x', arguments: ['Klingon'], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: string | null, { encodings }) => {
    const bytes = textToBytes(value ?? '')
    const named = encodings.split(',').filter((name) => name.trim() !== '')
    const candidates = named.map((name) => knownEncoding(name, 'encodings'))
    if (candidates.length > 0) return candidates.find((name) => isEncodedIn(bytes, name)) ?? null
    if (isEncodedIn(bytes, 'ASCII')) return 'ASCII'
    if (isEncodedIn(bytes, 'UTF-8')) return 'UTF-8'
    // What ISO-8859-1 has for control characters nobody uses is where Windows has its quotes and the euro.
    return bytes.some((byte) => byte >= 0x80 && byte < 0xa0) ? 'Windows-1252' : 'ISO-8859-1'
  },
})
