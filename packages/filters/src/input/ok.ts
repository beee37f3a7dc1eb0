import { defineAllowedCharacters } from '../shared/allowed-characters.ts'

export default defineAllowedCharacters({
  name: 'ok',
  title: 'Characters allowed',
  summary: 'The text may have these characters; and letters or digits if alphaOk or digitOk allow them.',
  arguments: [{ name: 'characters', title: 'Characters', type: 'text' }],
  examples: [
    { value: 'abba', arguments: ['ab'], output: 'abba' },
    { value: 'abc', arguments: ['ab'], fails: 'INPUT.OUT_OF_RANGE' },
  ],
})
