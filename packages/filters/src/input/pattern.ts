import { compilePattern } from '../shared/pattern.ts'
import { defineTextInputFilter } from '../shared/text-input-filter.ts'

export default defineTextInputFilter({
  name: 'pattern',
  title: 'Pattern',
  summary: 'A regular expression is found in the text; a message of your own may say what is wanted.',
  arguments: [
    { name: 'pattern', title: 'Regular expression', type: 'text' },
    { name: 'message', title: 'Message', type: 'text' },
  ],
  change: ([pattern], name) => {
    const expression = compilePattern(String(pattern ?? ''), name)
    return (text) => (expression.test(text) ? text : undefined)
  },
  reason: ([pattern, message]) => (message ? `: ${String(message)}` : `must match ${String(pattern)}.`),
  examples: [
    { value: 'AB-12', arguments: ['^[A-Z]{2}-\\d+$'], output: 'AB-12' },
    { value: 'ab', arguments: ['/^AB/i'], output: 'ab' },
    { value: 'x', arguments: ['/^\\d+$/', 'Only digits, please.'], fails: 'INPUT.OUT_OF_RANGE' },
  ],
})
