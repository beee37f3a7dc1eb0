import { defineFunction, type ObjectValue, t } from '@stackwright/language'
import { readerOf } from '../shared/parts.ts'

export default defineFunction({
  name: 'trigger.call',
  title: 'Call a trigger',
  summary: 'Runs a table trigger by itself; made for tests.',
  sentence: 'Call the trigger {trigger} with {input}',
  family: 'flow',
  icon: 'database-zap',
  keywords: ['test', 'event', 'insert', 'update', 'delete'],
  inputs: {
    trigger: t.table_trigger({ help: 'The trigger to run.' }),
    input: t.record({
      optional: true,
      of: 'trigger',
      default: {},
      help: 'What it is given: { new: {}, old: {}, action: "insert", datasource: "" }.',
    }),
  },
  output: { type: 'any', help: 'Null: a trigger has no answer.' },
  examples: [
    { inputs: { trigger: 'not there' }, fails: 'DOCUMENT.UNKNOWN' },
    { inputs: { trigger: '' }, fails: 'DOCUMENT.UNKNOWN' },
  ],
  compile: (parts) => {
    const call = parts.program('table_trigger', String(parts.constants.trigger))
    const input = readerOf(parts, 'input')
    return (run) => call(run, input(run) as ObjectValue)
  },
})
