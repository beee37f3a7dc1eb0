import { createRsaKey } from '@stackwright/auth'
import { argumentOutOfRange, defineFunction, t } from '@stackwright/language'
import { asKeyFormat, keyFormat } from '../shared/key-format.ts'

export default defineFunction({
  name: 'security.create_rsa_key',
  title: 'Create RSA key',
  summary: 'A pair of RSA keys: the private one signs and decrypts, the public one in it verifies and encrypts.',
  sentence: 'Create an RSA key of {bits} bits as {format}',
  family: 'security',
  icon: 'key-square',
  keywords: ['asymmetric', 'pair', 'private', 'public', 'jwk', 'generate', 'rs256'],
  inputs: {
    bits: t.int({ title: 'Bits', optional: true, default: 2048, help: '2048, 3072 or 4096; longer keys take longer.' }),
    format: keyFormat,
  },
  output: { type: 'any', help: 'The private key, which holds the public one. Keep it secret.' },
  // Each key is different, so no output can be foretold.
  examples: [
    { title: 'As a JWK', inputs: {} },
    { title: 'As base64 of PKCS #8', inputs: { bits: 2048, format: 'base64' } },
    { title: 'Too short to be safe', inputs: { bits: 1024 }, fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: ({ bits, format }, { host }) => {
    if (![2048, 3072, 4096].includes(bits))
      throw argumentOutOfRange({ name: 'bits', reason: `must be 2048, 3072 or 4096, but it is ${bits}.` })
    return host.random.made(() => createRsaKey(bits, asKeyFormat(format)))
  },
})
