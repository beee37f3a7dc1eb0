import { defineCharacterCountFilter } from '../shared/text-input-filter.ts'

export default defineCharacterCountFilter('minAlpha', 'Letters, at least', 'letters', /\p{L}/gu, [
  { value: 'a1', arguments: [1], output: 'a1' },
  { value: '11', arguments: [1], fails: 'INPUT.OUT_OF_RANGE' },
])
