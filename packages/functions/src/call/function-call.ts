import { defineFunction, type ObjectValue, t } from '@stackwright/language'
import { readerOf } from '../shared/parts.ts'

export default defineFunction({
  name: 'function.call',
  title: 'Call a function',
  summary: 'Runs a function of this workspace in the data of the test.',
  sentence: 'Call the function {function} with {input}',
  family: 'flow',
  icon: 'square-function',
  onlyInTests: true,
  keywords: ['test', 'run'],
  inputs: {
    function: t.function({ help: 'The function to call.' }),
    input: t.record({ optional: true, default: {}, of: 'function', complete: true, help: 'Its inputs, by name.' }),
  },
  output: { type: 'any', nullable: true, help: 'What the function answers.' },
  examples: [
    { inputs: { function: 'not there' }, fails: 'FUNCTION.UNKNOWN' },
    { inputs: { function: '' }, fails: 'FUNCTION.UNKNOWN' },
  ],
  compile: (parts) => {
    const call = parts.function(String(parts.constants.function))
    const input = readerOf(parts, 'input')
    return (run) => call(run, input(run) as ObjectValue)
  },
})
