import { defineFunction, t } from '@stackwright/language'

export default defineFunction({
  name: 'debug.log',
  title: 'Debug log',
  summary: 'Writes a value to the log of this run.',
  sentence: 'Log {value}',
  family: 'debug',
  icon: 'bug',
  common: true,
  keywords: ['log', 'print', 'console', 'debug', 'trace'],
  inputs: { value: t.any({ nullable: true, help: 'What to write.' }) },
  examples: [{ inputs: { value: 'Got here' } }, { inputs: { value: { id: 1 } } }],
  run: ({ value }, { host }) => {
    host.log(value)
    return null
  },
})
