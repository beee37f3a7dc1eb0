import { defineHmac } from '../shared/hash.ts'

export default defineHmac({
  name: 'hmac_sha1',
  title: 'HMAC SHA-1',
  summary: 'A signature of a text that only who knows the key can make (HMAC with SHA-1), in hexadecimal digits.',
  examples: [
    {
      value: 'what do ya want for nothing?',
      arguments: ['Jefe'],
      output: 'effcdf6ae5eb2fa2d27416d5f184df9c259a7c79',
    },
    {
      value: '',
      arguments: ['schlüssel'],
      output: '6114f2bdd375bc05b1f3f7b3aa271b194c1ddaa4',
    },
    { value: {}, arguments: ['Jefe'], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
})
