import { defineHash } from '../shared/hash.ts'

export default defineHash({
  name: 'sha512',
  title: 'SHA-512',
  summary: 'The SHA-512 hash of a text, in hexadecimal digits.',
  examples: [
    {
      value: 'abc',
      output:
        'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    },
    {
      value: 'é👋',
      output:
        'f4959c2bc30bd9c049a52906831a9a1f93cd2646c71b6397a66b35d04f7385112b5803deb73f54ea9f43d9620a0ee927c9b749644c4bc043b566aadd9fe97f84',
    },
    { value: ['abc'], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
})
