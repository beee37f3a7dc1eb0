import { defineHash } from '../shared/hash.ts'

export default defineHash({
  name: 'md5',
  title: 'MD5',
  summary: 'The MD5 hash of a text, in hexadecimal digits. It protects nothing against people who try.',
  examples: [
    {
      value: 'abc',
      output: '900150983cd24fb0d6963f7d28e17f72',
    },
    {
      value: 'é👋',
      output: '1bab745f084b7013fb98dd283f6a68c8',
    },
    { value: ['abc'], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
})
