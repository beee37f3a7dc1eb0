import { defineHash } from '../shared/hash.ts'

export default defineHash({
  name: 'sha384',
  title: 'SHA-384',
  summary: 'The SHA-384 hash of a text, in hexadecimal digits.',
  examples: [
    {
      value: 'abc',
      output: 'cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7',
    },
    {
      value: 'é👋',
      output: 'c8d9ddf6220bfdfc76879fc7e098d5fbca28f9f9dac25c197a591b5cfa42f690014b3935e14542ce5d1ff66c39353dcc',
    },
    { value: ['abc'], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
})
