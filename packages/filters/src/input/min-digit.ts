import { defineCharacterCountFilter } from '../shared/text-input-filter.ts'

export default defineCharacterCountFilter('minDigit', 'Digits, at least', 'digits', /\p{Nd}/gu, [
  { value: 'a12', arguments: [2], output: 'a12' },
  { value: 'a1', arguments: [2], fails: 'INPUT.OUT_OF_RANGE' },
])
