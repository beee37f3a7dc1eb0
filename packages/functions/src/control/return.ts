import { defineFunction, t } from '@stackwright/language'
import { readerOf } from '../shared/parts.ts'

export default defineFunction({
  name: 'return',
  title: 'Return',
  summary: 'Ends here and answers with a value instead of the response.',
  sentence: 'Return {value}',
  family: 'flow',
  icon: 'corner-up-left',
  keywords: ['return', 'end', 'answer', 'respond', 'exit'],
  inputs: { value: t.any({ optional: true, nullable: true, default: null, help: 'The answer.' }) },
  flow: { kind: 'end', by: 'return', value: 'value' },
  examples: [],
  compile: (parts) => {
    const value = readerOf(parts, 'value')
    return (run) => {
      run.returned = value(run)
      return 'return'
    }
  },
})
