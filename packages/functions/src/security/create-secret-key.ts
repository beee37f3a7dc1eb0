import { writeSecretKey } from '@stackwright/auth'
import { argumentOutOfRange, defineFunction, t } from '@stackwright/language'
import { asKeyFormat, keyFormat } from '../shared/key-format.ts'

const fewest = 64
const most = 16_384

export default defineFunction({
  name: 'security.create_secret_key',
  title: 'Create secret key',
  summary: 'A random key for signing or encrypting where both sides know the same secret.',
  sentence: 'Create a secret key of {bits} bits as {format}',
  family: 'security',
  icon: 'key',
  keywords: ['symmetric', 'hmac', 'jwk', 'generate', 'oct'],
  inputs: {
    bits: t.int({ title: 'Bits', optional: true, default: 256, help: 'Its length: 256 for HS256, A256KW or AES-256.' }),
    format: keyFormat,
  },
  output: { type: 'any', help: 'The key. Keep it secret.' },
  // Each key is different, so no output can be foretold.
  examples: [
    { title: 'As a JWK', inputs: { bits: 256 } },
    { title: 'As text', inputs: { bits: 512, format: 'base64' } },
    { title: 'Not whole bytes', inputs: { bits: 100 }, fails: 'ARGUMENT.OUT_OF_RANGE' },
    { title: 'Too short to be a secret', inputs: { bits: 8 }, fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: ({ bits, format }, { host }) => {
    if (bits % 8 !== 0 || bits < fewest || bits > most)
      throw argumentOutOfRange({ name: 'bits', reason: `must be a multiple of 8 from ${fewest} to ${most}.` })
    return writeSecretKey(host.random.bytes(bits / 8), asKeyFormat(format))
  },
})
