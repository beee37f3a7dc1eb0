import { argumentOutOfRange, bytesToText, defineFunction, t } from '@stackwright/language'

const most = 65_536

export default defineFunction({
  name: 'security.random_bytes',
  title: 'Random bytes',
  summary: 'Bytes that nobody can foresee. Put base64_encode or bin2hex behind it to store or send them.',
  sentence: '{length} random bytes',
  family: 'security',
  icon: 'dices',
  keywords: ['salt', 'nonce', 'iv', 'vector', 'binary'],
  inputs: { length: t.int({ title: 'How many', optional: true, default: 16 }) },
  output: { type: 'text' },
  // They are different each time, so no output can be foretold.
  examples: [
    { title: 'A vector for AES', inputs: { length: 16 } },
    { title: 'None', inputs: { length: 0 }, fails: 'ARGUMENT.OUT_OF_RANGE' },
    { title: 'Too many', inputs: { length: 1_000_000 }, fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: ({ length }, { host }) => {
    if (length < 1 || length > most)
      throw argumentOutOfRange({ name: 'length', reason: `must be from 1 to ${most}, but it is ${length}.` })
    return bytesToText(host.random.bytes(length))
  },
})
