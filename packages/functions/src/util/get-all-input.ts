import { defineFunction } from '@stackwright/language'

export default defineFunction({
  name: 'util.get_all_input',
  title: 'Get all input',
  summary: 'All declared inputs, checked and converted, as one object.',
  sentence: 'Get all inputs',
  family: 'value',
  icon: 'log-in',
  keywords: ['input', 'parameter', 'body', 'request'],
  inputs: {},
  output: { type: 'object', help: 'The inputs by name.' },
  examples: [
    { title: 'None is declared', inputs: {}, output: {} },
    { title: 'To store them as they are', inputs: {}, output: {} },
  ],
  run: (_, { input }) => input,
})
