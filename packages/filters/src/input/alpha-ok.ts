import { defineAllowedCharacters } from '../shared/allowed-characters.ts'

export default defineAllowedCharacters({
  name: 'alphaOk',
  title: 'Letters allowed',
  summary: 'The text may have letters; and digits or other characters if digitOk or ok allow them.',
  arguments: [],
  examples: [
    { value: 'Ada', arguments: [], output: 'Ada' },
    { value: 'Ada1', arguments: [], fails: 'INPUT.OUT_OF_RANGE' },
  ],
})
