import { defineCharacterCountFilter } from '../shared/text-input-filter.ts'

export default defineCharacterCountFilter('minSymbol', 'Symbols, at least', 'symbols', /[^\p{L}\p{Nd}\s]/gu, [
  { value: 'a!', arguments: [1], output: 'a!' },
  { value: 'a1', arguments: [1], fails: 'INPUT.OUT_OF_RANGE' },
])
