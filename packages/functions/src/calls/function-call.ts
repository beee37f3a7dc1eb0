import { defineFunction, t } from '@stackwright/language'
import { callInput, callProgram } from '../shared/call-program.ts'

export default defineFunction({
  name: 'function.call',
  title: 'Call a function',
  summary: 'Runs a function of this workspace in the data of the test.',
  sentence: 'Call the function {function} with {input}',
  family: 'flow',
  icon: 'square-function',
  onlyInTests: true,
  keywords: ['test', 'call', 'run', 'function'],
  inputs: {
    function: t.function({ help: 'The function to call.' }),
    input: callInput,
  },
  output: { type: 'any', nullable: true, help: 'What it answers.' },
  examples: [
    { inputs: { function: 'not there' }, fails: 'DOCUMENT.UNKNOWN' },
    { inputs: { function: '' }, fails: 'DOCUMENT.UNKNOWN' },
  ],
  compile: callProgram('function', 'function'),
})
