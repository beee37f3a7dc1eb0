import { defineFunction, type ObjectValue, shapes, t } from '@stackwright/language'
import { readerOf } from '../shared/parts.ts'

export default defineFunction({
  name: 'addon.call',
  title: 'Call an addon',
  summary: 'Runs an addon by itself and gives what it finds.',
  sentence: 'Call the addon {addon} with {input}',
  family: 'flow',
  icon: 'puzzle',
  keywords: ['subquery', 'related'],
  inputs: {
    addon: t.addon({ help: 'The addon to run.' }),
    input: t.record({ optional: true, default: {}, of: 'addon', complete: true, help: 'Its inputs, by name.' }),
  },
  output: { type: 'any', help: 'What the addon finds.' },
  examples: [
    { inputs: { addon: 'not there' }, fails: 'DOCUMENT.UNKNOWN' },
    { inputs: { addon: '' }, fails: 'DOCUMENT.UNKNOWN' },
  ],
  shape: ({ constant, called }) => {
    const name = constant('addon')
    return typeof name === 'string' ? called(name, 'addon') : shapes.any
  },
  compile: (parts) => {
    const call = parts.program('addon', String(parts.constants.addon))
    const input = readerOf(parts, 'input')
    return (run) => call(run, input(run) as ObjectValue)
  },
})
