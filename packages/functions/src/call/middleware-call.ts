import { defineFunction, type ObjectValue, t } from '@stackwright/language'
import { readerOf } from '../shared/parts.ts'

export default defineFunction({
  name: 'middleware.call',
  title: 'Call a middleware',
  summary: 'Runs a middleware by itself and gives its response; made for tests.',
  sentence: 'Call the middleware {middleware} with {input}',
  family: 'flow',
  icon: 'layers',
  keywords: ['test', 'pre', 'post'],
  inputs: {
    middleware: t.middleware({ help: 'The middleware to run.' }),
    input: t.record({
      optional: true,
      default: {},
      of: 'middleware',
      help: 'What it is given: { vars: {}, type: "pre" }.',
    }),
  },
  output: { type: 'any', help: 'The response of the middleware.' },
  examples: [
    { inputs: { middleware: 'not there' }, fails: 'DOCUMENT.UNKNOWN' },
    { inputs: { middleware: '' }, fails: 'DOCUMENT.UNKNOWN' },
  ],
  compile: (parts) => {
    const call = parts.program('middleware', String(parts.constants.middleware))
    const input = readerOf(parts, 'input')
    return (run) => call(run, input(run) as ObjectValue)
  },
})
