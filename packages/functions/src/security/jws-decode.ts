import { checkTokenClaims, readTokenPayload, signatureAlgorithms, verifyToken } from '@stackwright/auth'
import { defineFunction, t } from '@stackwright/language'

export default defineFunction({
  name: 'security.jws_decode',
  title: 'Read signed token (JWS)',
  summary: 'What a signed token says, when its signature, its times and the claims asked for are right.',
  sentence: 'Read the signed token {token} with {key} by {signature_algorithm}',
  family: 'security',
  icon: 'file-check-2',
  keywords: ['jwt', 'verify', 'token', 'auth0', 'clerk'],
  inputs: {
    token: t.text({ title: 'Token' }),
    key: t.any({ title: 'Key', help: 'The secret for HS…, the public key (JWK or PEM) for RS…, PS…, ES… and EdDSA.' }),
    check_claims: t.object({
      title: 'Claims to check',
      optional: true,
      nullable: true,
      default: {},
      help: 'Claims it must have, with their values.',
    }),
    signature_algorithm: t.option({
      title: 'Signature',
      optional: true,
      default: 'HS256',
      options: signatureAlgorithms,
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
        token: 'eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEifQ.sNJsL-dk_oyDM0i7xlqXzmbeUx1UjzUxrDGQItaqTVc',
        key: 'a-string-secret-at-least-256-bits-long',
        check_claims: { sub: 'ada' },
      },
      output: { sub: 'ada' },
    },
    {
      title: 'With another secret',
      inputs: {
        token: 'eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEifQ.sNJsL-dk_oyDM0i7xlqXzmbeUx1UjzUxrDGQItaqTVc',
        key: 'another',
      },
      fails: 'AUTH.UNAUTHORIZED',
    },
    { title: 'Not a token', inputs: { token: 'text', key: 'secret' }, fails: 'AUTH.UNAUTHORIZED' },
  ],
  run: async ({ token, key, check_claims, signature_algorithm, timeDrift }, { now }) => {
    const payload = await verifyToken(token, { key, algorithm: String(signature_algorithm) })
    return checkTokenClaims(readTokenPayload(payload), { claims: check_claims ?? {}, drift: timeDrift, now })
  },
})
