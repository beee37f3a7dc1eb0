import { defineAllowedCharacters } from '../shared/allowed-characters.ts'

export default defineAllowedCharacters({
  name: 'digitOk',
  title: 'Digits allowed',
  summary: 'The text may have digits; and letters or other characters if alphaOk or ok allow them.',
  arguments: [],
  examples: [
    { value: '0123', arguments: [], output: '0123' },
    { value: '12a', arguments: [], fails: 'INPUT.OUT_OF_RANGE' },
  ],
})
