import { randomBytes } from 'node:crypto'
import { encryptNow, tokenPayload } from '@stackwright/auth'
import { defineFilter, t, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'jwe_encode',
  aliases: ['crypto_jwe_encode'],
  title: 'Encrypted token',
  summary:
    'An encrypted token (JWE) that says the value: text as it is, anything else as JSON. Only who has the key can read it. More algorithms are in the step security.jwe_encode.',
  group: 'security',
  value: { type: 'any' },
  inputs: {
    headers: t.object({ optional: true, nullable: true, default: {}, help: 'More headers for the token.' }),
    key: t.any({ help: 'A secret of the right length, or a public RSA key (JWK or PEM).' }),
    key_algorithm: t.text({ optional: true, default: 'A256KW', help: 'dir, A256KW, A256GCMKW, RSA-OAEP-256 …' }),
    content_algorithm: t.text({ optional: true, default: 'A256CBC-HS512', help: 'A256GCM, A256CBC-HS512 …' }),
    ttl: t.int({ optional: true, default: 0, help: 'Seconds it is valid; 0 for no end. Adds iat, nbf and exp.' }),
  },
  output: { type: 'text' },
  // Each token is different, so no output can be foretold.
  examples: [
    { value: { sub: 'ada' }, arguments: [{}, '0123456789abcdef0123456789abcdef', 'A256KW', 'A256GCM', 60] },
    { value: 'hello', arguments: [{}, '0123456789abcdef', 'dir', 'A128GCM'] },
    { value: 'hello', arguments: [{}, 'short', 'A256KW', 'A256GCM'], fails: 'ARGUMENT.OUT_OF_RANGE' },
    { value: 'hello', arguments: [{}, '0123456789abcdef', 'none', 'A128GCM'], fails: 'ARGUMENT.OUT_OF_RANGE' },
    { value: 'hello', arguments: [{}, '0123456789abcdef', 'dir', 'A128GCM', 60], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value, { headers, key, key_algorithm, content_algorithm, ttl }, { now, made }) =>
    made(() =>
      encryptNow(
        tokenPayload(value, ttl, now),
        headers ?? {},
        { key, keyAlgorithm: key_algorithm, contentAlgorithm: content_algorithm },
        randomBytes,
      ),
    ),
})
