import { createCurveKey } from '@stackwright/auth'
import { defineFunction, t } from '@stackwright/language'
import { asKeyFormat, keyFormat } from '../shared/key-format.ts'

export default defineFunction({
  name: 'security.create_curve_key',
  title: 'Create elliptic curve key',
  summary: 'A pair of keys on an elliptic curve: short keys for signing (ES256 …) and for agreeing on a key (ECDH-ES).',
  sentence: 'Create a key on the curve {curve} as {format}',
  family: 'security',
  icon: 'key-square',
  keywords: ['asymmetric', 'pair', 'private', 'public', 'jwk', 'ecdsa', 'es256', 'generate'],
  inputs: {
    curve: t.option({
      title: 'Curve',
      optional: true,
      default: 'P-256',
      options: ['P-256', 'P-384', 'P-521'],
      help: 'P-256 for ES256, P-384 for ES384, P-521 for ES512.',
    }),
    format: keyFormat,
  },
  output: { type: 'any', help: 'The private key, which holds the public one. Keep it secret.' },
  // Each key is different, so no output can be foretold.
  examples: [
    { title: 'As a JWK', inputs: {} },
    { title: 'As base64 of PKCS #8', inputs: { curve: 'P-521', format: 'base64' } },
  ],
  run: ({ curve, format }, { host }) => host.random.made(() => createCurveKey(String(curve), asKeyFormat(format))),
})
