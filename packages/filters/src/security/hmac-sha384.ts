import { defineHmac } from '../shared/hash.ts'

export default defineHmac({
  name: 'hmac_sha384',
  title: 'HMAC SHA-384',
  summary: 'A signature of a text that only who knows the key can make (HMAC with SHA-384), in hexadecimal digits.',
  examples: [
    {
      value: 'what do ya want for nothing?',
      arguments: ['Jefe'],
      output: 'af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e8e2240ca5e69e2c78b3239ecfab21649',
    },
    {
      value: '',
      arguments: ['schlüssel'],
      output: 'e5b41b564881e6da08f2fb839c9fb87c825a3d300f7965960cbb3b3568d2a2f0ff6b62f6766dbdf207358c1764b8747d',
    },
    { value: {}, arguments: ['Jefe'], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
})
