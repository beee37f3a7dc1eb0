import { defineCharacterCountFilter } from '../shared/text-input-filter.ts'

export default defineCharacterCountFilter('minLowerAlpha', 'Small letters, at least', 'small letters', /\p{Ll}/gu, [
  { value: 'aB', arguments: [1], output: 'aB' },
  { value: 'AB', arguments: [1], fails: 'INPUT.OUT_OF_RANGE' },
])
