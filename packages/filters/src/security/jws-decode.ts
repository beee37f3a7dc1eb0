import { checkTokenClaims, readTokenPayload, verifyNow } from '@stackwright/auth'
import { defineFilter, t } from '@stackwright/language'

export default defineFilter({
  name: 'jws_decode',
  aliases: ['crypto_jws_decode'],
  title: 'Read signed token',
  summary: 'What a signed token (JWS, JWT) says, when the signature, its times and the claims asked for are right.',
  group: 'security',
  value: { type: 'text' },
  inputs: {
    check_claims: t.object({
      optional: true,
      nullable: true,
      default: {},
      help: 'Claims it must have, with their values.',
    }),
    key: t.any({ help: 'The secret for HS…, the public key (JWK or PEM) for RS…, PS…, ES… and EdDSA.' }),
    algorithm: t.text({ optional: true, default: 'HS256', help: 'The one algorithm that is accepted.' }),
    timeDrift: t.int({ optional: true, default: 0, help: 'Seconds by which clocks may differ.' }),
  },
  output: { type: 'any' },
  examples: [
    {
      value: 'eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEifQ.sNJsL-dk_oyDM0i7xlqXzmbeUx1UjzUxrDGQItaqTVc',
      arguments: [{ sub: 'ada' }, 'a-string-secret-at-least-256-bits-long', 'HS256'],
      output: { sub: 'ada' },
    },
    {
      value: 'eyJhbGciOiJIUzI1NiJ9.aGVsbG8.2A_UWmfwplfxoQB7H5G7PXos5U9fGpBf7XLKaUAlhYU',
      arguments: [{}, 'a-string-secret-at-least-256-bits-long'],
      output: 'hello',
    },
    {
      value: 'eyJhbGciOiJIUzI1NiJ9.aGVsbG8.2A_UWmfwplfxoQB7H5G7PXos5U9fGpBf7XLKaUAlhYU',
      arguments: [{}, 'another secret'],
      fails: 'AUTH.UNAUTHORIZED',
    },
    {
      value: 'eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEifQ.sNJsL-dk_oyDM0i7xlqXzmbeUx1UjzUxrDGQItaqTVc',
      arguments: [{ sub: 'bob' }, 'a-string-secret-at-least-256-bits-long'],
      fails: 'AUTH.UNAUTHORIZED',
    },
    {
      value: 'eyJhbGciOiJIUzI1NiJ9.aGVsbG8.2A_UWmfwplfxoQB7H5G7PXos5U9fGpBf7XLKaUAlhYU',
      arguments: [{}, 'secret', 'none'],
      fails: 'ARGUMENT.OUT_OF_RANGE',
    },
  ],
  run: (value: string, { check_claims, key, algorithm, timeDrift }, { now }) =>
    checkTokenClaims(readTokenPayload(verifyNow(value, { key, algorithm })), {
      claims: check_claims ?? {},
      drift: timeDrift,
      now,
    }),
})
