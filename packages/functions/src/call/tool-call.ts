import { defineFunction, type ObjectValue, t } from '@stackwright/language'
import { readerOf } from '../shared/parts.ts'

export default defineFunction({
  name: 'tool.call',
  title: 'Call a tool',
  summary: 'Runs a tool of this workspace and gives what it answers.',
  sentence: 'Call the tool {tool} with {input}',
  family: 'flow',
  icon: 'wrench',
  keywords: ['agent', 'function'],
  inputs: {
    tool: t.tool({ help: 'The tool to run.' }),
    input: t.record({ optional: true, default: {}, of: 'tool', complete: true, help: 'Its inputs, by name.' }),
  },
  output: { type: 'any', help: 'What the tool answers.' },
  examples: [
    { inputs: { tool: 'not there' }, fails: 'DOCUMENT.UNKNOWN' },
    { inputs: { tool: '' }, fails: 'DOCUMENT.UNKNOWN' },
  ],
  compile: (parts) => {
    const call = parts.program('tool', String(parts.constants.tool))
    const input = readerOf(parts, 'input')
    return (run) => call(run, input(run) as ObjectValue)
  },
})
