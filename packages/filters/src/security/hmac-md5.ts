import { defineHmac } from '../shared/hash.ts'

export default defineHmac({
  name: 'hmac_md5',
  title: 'HMAC MD5',
  summary: 'A signature of a text that only who knows the key can make (HMAC with MD5), in hexadecimal digits.',
  examples: [
    {
      value: 'what do ya want for nothing?',
      arguments: ['Jefe'],
      output: '750c783e6ab0b503eaa86e310a5db738',
    },
    {
      value: '',
      arguments: ['schlüssel'],
      output: '45a2911dfab19f6f6317c97e799245a4',
    },
    { value: {}, arguments: ['Jefe'], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
})
