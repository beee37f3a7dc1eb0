import { defineFunction, t } from '@stackwright/language'
import { callInput, callProgram } from '../shared/call-program.ts'

export default defineFunction({
  name: 'addon.call',
  title: 'Call an addon',
  summary: 'Runs the query of an addon by itself in the data of the test.',
  sentence: 'Call the addon {addon} with {input}',
  family: 'flow',
  icon: 'puzzle',
  onlyInTests: true,
  keywords: ['test', 'call', 'run', 'query'],
  inputs: {
    addon: t.addon({ help: 'The addon to call.' }),
    input: callInput,
  },
  output: { type: 'any', nullable: true, help: 'What it answers.' },
  examples: [
    { inputs: { addon: 'not there' }, fails: 'DOCUMENT.UNKNOWN' },
    { inputs: { addon: '' }, fails: 'DOCUMENT.UNKNOWN' },
  ],
  compile: callProgram('addon', 'addon'),
})
