import { defineHmac } from '../shared/hash.ts'

export default defineHmac({
  name: 'hmac_sha256',
  title: 'HMAC SHA-256',
  summary: 'A signature of a text that only who knows the key can make (HMAC with SHA-256), in hexadecimal digits.',
  examples: [
    {
      value: 'what do ya want for nothing?',
      arguments: ['Jefe'],
      output: '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    },
    {
      value: '',
      arguments: ['schlüssel'],
      output: '69ab8b9cf00406eeccb2c95ecef962a95db76b7213f920cbacf937ef2bfe1432',
    },
    { value: {}, arguments: ['Jefe'], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
})
