import { defineCharacterCountFilter } from '../shared/text-input-filter.ts'

export default defineCharacterCountFilter('minUpperAlpha', 'Capital letters, at least', 'capital letters', /\p{Lu}/gu, [
  { value: 'aB', arguments: [1], output: 'aB' },
  { value: 'ab', arguments: [1], fails: 'INPUT.OUT_OF_RANGE' },
])
