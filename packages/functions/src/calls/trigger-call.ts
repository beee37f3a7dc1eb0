import { defineFunction, t } from '@stackwright/language'
import { callInput, callProgram } from '../shared/call-program.ts'

export default defineFunction({
  name: 'trigger.call',
  title: 'Call a trigger',
  summary: 'Runs a table trigger as if records had changed, in the data of the test.',
  sentence: 'Call the trigger {trigger} with {input}',
  family: 'flow',
  icon: 'zap',
  onlyInTests: true,
  keywords: ['test', 'call', 'run', 'insert', 'update', 'delete', 'table'],
  inputs: {
    trigger: t.table_trigger({ help: 'The trigger to call.' }),
    input: callInput,
  },
  output: { type: 'any', nullable: true, help: 'Nothing: a trigger answers null.' },
  examples: [
    { inputs: { trigger: 'not there' }, fails: 'DOCUMENT.UNKNOWN' },
    { inputs: { trigger: '' }, fails: 'DOCUMENT.UNKNOWN' },
  ],
  compile: callProgram('table_trigger', 'trigger'),
})
