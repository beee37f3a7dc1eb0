import { defineFunction } from '@stackwright/language'
import { encodingInput, rawInput } from '../shared/raw-input.ts'

export default defineFunction({
  name: 'util.get_input',
  title: 'Get input',
  summary: 'What was sent with the request, also what no input declares.',
  sentence: 'Get what was sent as {encoding}',
  family: 'value',
  icon: 'inbox',
  keywords: ['raw', 'body', 'request', 'undeclared'],
  inputs: { encoding: encodingInput },
  output: { type: 'any', help: 'An object, or the body as text.' },
  examples: [
    { title: 'Without a request', inputs: {}, output: {} },
    { title: 'As text', inputs: { encoding: 'none' }, output: '' },
    { title: 'Something else', inputs: { encoding: 'morse' }, fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: ({ encoding }, run) => rawInput(encoding, run),
})
