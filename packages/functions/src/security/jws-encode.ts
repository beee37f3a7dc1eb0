import { signatureAlgorithms, signToken, tokenPayload } from '@stackwright/auth'
import { defineFunction, t } from '@stackwright/language'

export default defineFunction({
  name: 'security.jws_encode',
  title: 'Create signed token (JWS)',
  summary: 'A signed token: everybody can read it, nobody can change it without the key.',
  sentence: 'Sign {claims} with {key} by {signature_algorithm}, lasts {ttl}',
  family: 'security',
  icon: 'file-signature',
  keywords: ['jwt', 'sign', 'token', 'bearer', 'hs256', 'rs256'],
  inputs: {
    headers: t.object({
      title: 'Headers',
      optional: true,
      nullable: true,
      default: {},
      help: 'More headers for the token.',
    }),
    claims: t.any({ title: 'Claims', help: 'What the token says: an object, or text that is taken as it is.' }),
    key: t.any({ title: 'Key', help: 'A secret for HS…, a private key (JWK or PEM) for RS…, PS…, ES… and EdDSA.' }),
    signature_algorithm: t.option({
      title: 'Signature',
      optional: true,
      default: 'HS256',
      options: signatureAlgorithms,
    }),
    ttl: t.duration({
      title: 'Lasts',
      optional: true,
      default: 0,
      help: 'Seconds, or text such as 1h; 0 for no end. Adds iat, nbf and exp.',
    }),
  },
  output: { type: 'text' },
  examples: [
    {
      title: 'With a secret',
      inputs: { headers: { typ: 'JWT' }, claims: { sub: 'ada' }, key: 'a-string-secret-at-least-256-bits-long' },
      output: 'eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEifQ.sNJsL-dk_oyDM0i7xlqXzmbeUx1UjzUxrDGQItaqTVc',
    },
    { title: 'No key', inputs: { claims: {}, key: '' }, fails: 'ARGUMENT.OUT_OF_RANGE' },
    { title: 'Text cannot end', inputs: { claims: 'hello', key: 'secret', ttl: 60 }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: ({ headers, claims, key, signature_algorithm, ttl }, { now, host }) =>
    host.random.made(() =>
      signToken(tokenPayload(claims, Number(ttl), now), headers ?? {}, { key, algorithm: String(signature_algorithm) }),
    ),
})
