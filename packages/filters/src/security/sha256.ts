import { defineHash } from '../shared/hash.ts'

export default defineHash({
  name: 'sha256',
  title: 'SHA-256',
  summary: 'The SHA-256 hash of a text, in hexadecimal digits.',
  examples: [
    {
      value: 'abc',
      output: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    },
    {
      value: 'é👋',
      output: '52271a41ee7308958569bd8e3b2cad528fae84dfc2293d6c712c4bede8925f13',
    },
    { value: ['abc'], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
})
