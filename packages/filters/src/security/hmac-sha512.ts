import { defineHmac } from '../shared/hash.ts'

export default defineHmac({
  name: 'hmac_sha512',
  title: 'HMAC SHA-512',
  summary: 'A signature of a text that only who knows the key can make (HMAC with SHA-512), in hexadecimal digits.',
  examples: [
    {
      value: 'what do ya want for nothing?',
      arguments: ['Jefe'],
      output:
        '164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea2505549758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737',
    },
    {
      value: '',
      arguments: ['schlüssel'],
      output:
        '1b9b01e8e579bae35d5cd6fd4ac4cf00c7b7f3c5c251c294718617c7ab01b51febbbe7ad01e1cfab8590051f003b4590e7f5b085959faf2e87d48a14b8ce5295',
    },
    { value: {}, arguments: ['Jefe'], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
})
