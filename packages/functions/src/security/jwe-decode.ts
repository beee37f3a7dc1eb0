import { checkTokenClaims, contentAlgorithms, decryptToken, keyAlgorithms, readTokenPayload } from '@stackwright/auth'
import { defineFunction, t } from '@stackwright/language'

export default defineFunction({
  name: 'security.jwe_decode',
  title: 'Read encrypted token (JWE)',
  summary: 'What an encrypted token says, when the key, its times and the claims asked for are right.',
  sentence: 'Decrypt the token {token} with {key} by {key_algorithm} and {content_algorithm}',
  family: 'security',
  icon: 'file-key-2',
  keywords: ['jwt', 'decrypt', 'token'],
  inputs: {
    token: t.text({ title: 'Token' }),
    key: t.any({ title: 'Key', help: 'The secret, the password for PBES2, or the private key (JWK or PEM).' }),
    check_claims: t.object({
      title: 'Claims to check',
      optional: true,
      nullable: true,
      default: {},
      help: 'Claims it must have, with their values.',
    }),
    key_algorithm: t.option({ title: 'For the key', optional: true, default: 'A256KW', options: keyAlgorithms }),
    content_algorithm: t.option({
      title: 'For the content',
      optional: true,
      default: 'A256CBC-HS512',
      options: contentAlgorithms,
    }),
    timeDrift: t.int({
      title: 'Clock difference',
      optional: true,
      default: 0,
      help: 'Seconds by which clocks may differ.',
    }),
  },
  output: { type: 'any' },
  examples: [
    {
      title: 'With the right secret',
      inputs: {
        token:
          'eyJhbGciOiJBMjU2S1ciLCJlbmMiOiJBMjU2Q0JDLUhTNTEyIn0.BvO0epKFi9w2ECknxyK9r7qDntTcggTOAhTUqqJN5_Od47YWeEt7YhalG3SkDIFwL3SUUecYR_knLs4iSx7ghYn2UhQAmMeJ.cfkLgT8I530CvVRwH2b9Wg.5183Vva2tbHtQy0hzJWYSA.IuZ6M6ToiaFh-Vb9s6kMzz5hvMkHeU-pZAsun3bKmpE',
        key: '0123456789abcdef0123456789abcdef',
      },
      output: { sub: 'ada' },
    },
    {
      title: 'With another secret',
      inputs: {
        token:
          'eyJhbGciOiJBMjU2S1ciLCJlbmMiOiJBMjU2Q0JDLUhTNTEyIn0.BvO0epKFi9w2ECknxyK9r7qDntTcggTOAhTUqqJN5_Od47YWeEt7YhalG3SkDIFwL3SUUecYR_knLs4iSx7ghYn2UhQAmMeJ.cfkLgT8I530CvVRwH2b9Wg.5183Vva2tbHtQy0hzJWYSA.IuZ6M6ToiaFh-Vb9s6kMzz5hvMkHeU-pZAsun3bKmpE',
        key: 'fedcba9876543210fedcba9876543210',
      },
      fails: 'AUTH.UNAUTHORIZED',
    },
    {
      title: 'Not a token',
      inputs: { token: 'text', key: '0123456789abcdef0123456789abcdef' },
      fails: 'AUTH.UNAUTHORIZED',
    },
  ],
  run: async ({ token, key, check_claims, key_algorithm, content_algorithm, timeDrift }, { now }) => {
    const payload = await decryptToken(token, {
      key,
      keyAlgorithm: String(key_algorithm),
      contentAlgorithm: String(content_algorithm),
    })
    return checkTokenClaims(readTokenPayload(payload), { claims: check_claims ?? {}, drift: timeDrift, now })
  },
})
