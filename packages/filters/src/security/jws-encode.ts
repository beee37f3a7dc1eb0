import { signNow, tokenPayload } from '@stackwright/auth'
import { defineFilter, t, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'jws_encode',
  aliases: ['crypto_jws_encode'],
  title: 'Signed token',
  summary:
    'A signed token (JWS, JWT) that says the value: text as it is, anything else as JSON. Everybody can read it, nobody can change it.',
  group: 'security',
  value: { type: 'any' },
  inputs: {
    headers: t.object({ optional: true, nullable: true, default: {}, help: 'More headers for the token.' }),
    key: t.any({ help: 'A secret for HS…, a private key (JWK or PEM) for RS…, PS…, ES… and EdDSA.' }),
    algorithm: t.text({
      optional: true,
      default: 'HS256',
      help: 'How it is signed: HS256, RS256, PS256, ES256, EdDSA …',
    }),
    ttl: t.int({ optional: true, default: 0, help: 'Seconds it is valid; 0 for no end. Adds iat, nbf and exp.' }),
  },
  output: { type: 'text' },
  examples: [
    {
      value: { sub: 'ada' },
      arguments: [{ typ: 'JWT' }, 'a-string-secret-at-least-256-bits-long', 'HS256'],
      output: 'eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEifQ.sNJsL-dk_oyDM0i7xlqXzmbeUx1UjzUxrDGQItaqTVc',
    },
    {
      value: 'hello',
      arguments: [{}, 'a-string-secret-at-least-256-bits-long'],
      output: 'eyJhbGciOiJIUzI1NiJ9.aGVsbG8.2A_UWmfwplfxoQB7H5G7PXos5U9fGpBf7XLKaUAlhYU',
    },
    { value: 'hello', arguments: [{}, 'secret', 'none'], fails: 'ARGUMENT.OUT_OF_RANGE' },
    { value: 'hello', arguments: [{}, 'secret', 'HS256', 60], fails: 'ARGUMENT.WRONG_TYPE' },
    { value: 'hello', arguments: [{}, '', 'HS256'], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: Value, { headers, key, algorithm, ttl }, { now, made }) =>
    made(() => signNow(tokenPayload(value, ttl, now), headers ?? {}, { key, algorithm })),
})
