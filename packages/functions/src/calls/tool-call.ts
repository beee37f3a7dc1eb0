import { defineFunction, t } from '@stackwright/language'
import { callInput, callProgram } from '../shared/call-program.ts'

export default defineFunction({
  name: 'tool.call',
  title: 'Call a tool',
  summary: 'Runs a tool in the data of the test.',
  sentence: 'Call the tool {tool} with {input}',
  family: 'flow',
  icon: 'wrench',
  onlyInTests: true,
  keywords: ['test', 'call', 'run', 'agent', 'model'],
  inputs: {
    tool: t.tool({ help: 'The tool to call.' }),
    input: callInput,
  },
  output: { type: 'any', nullable: true, help: 'What it answers.' },
  examples: [
    { inputs: { tool: 'not there' }, fails: 'DOCUMENT.UNKNOWN' },
    { inputs: { tool: '' }, fails: 'DOCUMENT.UNKNOWN' },
  ],
  compile: callProgram('tool', 'tool'),
})
