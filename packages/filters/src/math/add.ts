import { add, defineFilter, t, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'add',
  title: 'Add',
  summary: 'Adds a number, exactly.',
  group: 'math',
  value: { type: 'number' },
  inputs: { value: t.number({ help: 'What to add.' }) },
  output: { type: 'number' },
  examples: [
    { value: 0.1, arguments: [0.2], output: 0.3 },
    { value: 2, arguments: ['3'], output: 5 },
    { value: 'many', arguments: [1], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value, { value: other }) => add(value, other),
})
