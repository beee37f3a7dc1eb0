import { defineHash } from '../shared/hash.ts'

export default defineHash({
  name: 'sha1',
  title: 'SHA-1',
  summary: 'The SHA-1 hash of a text, in hexadecimal digits. It protects nothing against people who try.',
  examples: [
    {
      value: 'abc',
      output: 'a9993e364706816aba3e25717850c26c9cd0d89d',
    },
    {
      value: 'é👋',
      output: '8e37fc28de1678d14b0318c0068803b668764b45',
    },
    { value: ['abc'], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
})
