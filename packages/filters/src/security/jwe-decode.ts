import { checkTokenClaims, decryptNow, readTokenPayload } from '@stackwright/auth'
import { defineFilter, t } from '@stackwright/language'

export default defineFilter({
  name: 'jwe_decode',
  aliases: ['crypto_jwe_decode'],
  title: 'Read encrypted token',
  summary: 'What an encrypted token (JWE) says, when the key, its times and the claims asked for are right.',
  group: 'security',
  value: { type: 'text' },
  inputs: {
    check_claims: t.object({
      optional: true,
      nullable: true,
      default: {},
      help: 'Claims it must have, with their values.',
    }),
    key: t.any({ help: 'The secret, or the private RSA key (JWK or PEM).' }),
    key_algorithm: t.text({
      optional: true,
      default: 'A256KW',
      help: 'The one algorithm for the key that is accepted.',
    }),
    content_algorithm: t.text({
      optional: true,
      default: 'A256CBC-HS512',
      help: 'The one algorithm for the content that is accepted.',
    }),
    timeDrift: t.int({ optional: true, default: 0, help: 'Seconds by which clocks may differ.' }),
  },
  output: { type: 'any' },
  examples: [
    {
      value: 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..iXFlvFl4-RbngOjF.7RdgD5g.8HOV7Jq6awwFjMpMS_kBoA',
      arguments: [{}, '0123456789abcdef', 'dir', 'A128GCM'],
      output: 'hello',
    },
    {
      value:
        'eyJhbGciOiJBMjU2S1ciLCJlbmMiOiJBMjU2Q0JDLUhTNTEyIn0.UaISrXR-Sv-AGDSQucQrCkWizxjUV9a1X57MpzPES8mMMNeZ1rXwZXeVUHsdQi6gd04mYPCg3jhwkf6Gt6A920M7zirQH0YQ.yPq1RxdHhlUfl9WH3XnnFw.dS6qXfmHcsexN6B_Kbbv6A.B1I1crTwKvLgPoxwPQPmeP-kWK3uBx1RNKqEu-1GSQ8',
      arguments: [{ sub: 'ada' }, '0123456789abcdef0123456789abcdef'],
      output: { sub: 'ada' },
    },
    {
      value: 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..iXFlvFl4-RbngOjF.7RdgD5g.8HOV7Jq6awwFjMpMS_kBoA',
      arguments: [{}, 'fedcba9876543210', 'dir', 'A128GCM'],
      fails: 'AUTH.UNAUTHORIZED',
    },
    { value: 'text', arguments: [{}, '0123456789abcdef', 'dir', 'A128GCM'], fails: 'AUTH.UNAUTHORIZED' },
    { value: 'text', arguments: [{}, '0123456789abcdef', 'none', 'A128GCM'], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: string, { check_claims, key, key_algorithm, content_algorithm, timeDrift }, { now }) => {
    const settings = { key, keyAlgorithm: key_algorithm, contentAlgorithm: content_algorithm }
    return checkTokenClaims(readTokenPayload(decryptNow(value, settings)), {
      claims: check_claims ?? {},
      drift: timeDrift,
      now,
    })
  },
})
