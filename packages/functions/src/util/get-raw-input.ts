import { defineFunction, t } from '@stackwright/language'
import { encodingInput, rawInput } from '../shared/raw-input.ts'

export default defineFunction({
  name: 'util.get_raw_input',
  title: 'Get raw input',
  summary: 'The request as it came, for instance to check the signature of a webhook.',
  sentence: 'Get the raw request as {encoding}',
  family: 'value',
  icon: 'file-input',
  keywords: ['raw', 'body', 'webhook', 'signature', 'undeclared'],
  inputs: {
    encoding: encodingInput,
    exclude_middleware: t.bool({
      title: 'Without middleware',
      help: 'As it came, before any middleware changed it.',
      optional: true,
      default: false,
    }),
  },
  output: { type: 'any', help: 'An object, or the body as text.' },
  examples: [
    { title: 'Without a request', inputs: {}, output: {} },
    { title: 'As text', inputs: { encoding: 'none' }, output: '' },
    { title: 'Something else', inputs: { encoding: 'morse' }, fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: ({ encoding }, run) => rawInput(encoding, run),
})
