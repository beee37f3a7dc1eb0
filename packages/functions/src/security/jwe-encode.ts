import { contentAlgorithms, encryptToken, keyAlgorithms, tokenPayload } from '@stackwright/auth'
import { defineFunction, t } from '@stackwright/language'

export default defineFunction({
  name: 'security.jwe_encode',
  title: 'Create encrypted token (JWE)',
  summary: 'An encrypted token: only who has the key can read it.',
  sentence: 'Encrypt {claims} for {key} by {key_algorithm} and {content_algorithm}, lasts {ttl}',
  family: 'security',
  icon: 'file-lock-2',
  keywords: ['jwt', 'encrypt', 'token', 'secret'],
  inputs: {
    headers: t.object({
      title: 'Headers',
      optional: true,
      nullable: true,
      default: {},
      help: 'More headers for the token.',
    }),
    claims: t.any({ title: 'Claims', help: 'What the token says: an object, or text that is taken as it is.' }),
    key: t.any({
      title: 'Key',
      help: 'A secret of the right length, a password for PBES2, or a public key (JWK or PEM).',
    }),
    key_algorithm: t.option({ title: 'For the key', optional: true, default: 'A256KW', options: keyAlgorithms }),
    content_algorithm: t.option({
      title: 'For the content',
      optional: true,
      default: 'A256CBC-HS512',
      options: contentAlgorithms,
    }),
    ttl: t.duration({
      title: 'Lasts',
      optional: true,
      default: 0,
      help: 'Seconds, or text such as 1h; 0 for no end. Adds iat, nbf and exp.',
    }),
  },
  output: { type: 'text' },
  // Each token is different, so no output can be foretold.
  examples: [
    { title: 'With a secret', inputs: { claims: { sub: 'ada' }, key: '0123456789abcdef0123456789abcdef', ttl: '1h' } },
    {
      title: 'A key of the wrong length',
      inputs: { claims: {}, key: 'short', key_algorithm: 'A256KW' },
      fails: 'ARGUMENT.OUT_OF_RANGE',
    },
    { title: 'Text cannot end', inputs: { claims: 'hello', key: 'secret', ttl: 60 }, fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: ({ headers, claims, key, key_algorithm, content_algorithm, ttl }, { now, host }) =>
    host.random.made(() =>
      encryptToken(tokenPayload(claims, Number(ttl), now), headers ?? {}, {
        key,
        keyAlgorithm: String(key_algorithm),
        contentAlgorithm: String(content_algorithm),
      }),
    ),
})
