import { defineFilter } from '@stackwright/language'
import { evaluateText } from '../shared/evaluate-text.ts'

export default defineFilter({
  name: 'to_expr',
  title: 'Work out an expression',
  summary: 'What an expression written as text comes to: numbers, texts, operators and parentheses, but no variables.',
  group: 'conversion',
  value: { type: 'text' },
  inputs: {},
  output: { type: 'any' },
  examples: [
    { value: '(2 + 1) % 2', output: 1 },
    { value: '0.1 + 0.2 == 0.3 ? "exact" : "noise"', output: 'exact' },
    { value: '$input.secret', fails: 'ARGUMENT.WRONG_TYPE' },
    { value: '2 +', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: string) => evaluateText(value),
})
