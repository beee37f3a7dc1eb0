import { defineFunction, t } from '@stackwright/language'
import { callInput, callProgram } from '../shared/call-program.ts'

export default defineFunction({
  name: 'middleware.call',
  title: 'Call a middleware',
  summary: 'Runs a middleware by itself in the data of the test.',
  sentence: 'Call the middleware {middleware} with {input}',
  family: 'flow',
  icon: 'layers',
  onlyInTests: true,
  keywords: ['test', 'call', 'run', 'vars', 'pre', 'post'],
  inputs: {
    middleware: t.middleware({ help: 'The middleware to call.' }),
    input: callInput,
  },
  output: { type: 'any', nullable: true, help: 'What it answers.' },
  examples: [
    { inputs: { middleware: 'not there' }, fails: 'DOCUMENT.UNKNOWN' },
    { inputs: { middleware: '' }, fails: 'DOCUMENT.UNKNOWN' },
  ],
  compile: callProgram('middleware', 'middleware'),
})
