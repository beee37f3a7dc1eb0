import { defineFilter, t, type Value } from '@stackwright/language'
import { momentIn } from '../shared/moment.ts'

export default defineFilter({
  name: 'timestamp_hour',
  title: 'Hour of a time',
  summary: 'The hour of a moment, 0 to 23.',
  group: 'time',
  value: { type: 'any' },
  inputs: { timezone: t.text({ optional: true, default: 'UTC', help: 'A time zone such as Europe/Berlin.' }) },
  output: { type: 'int' },
  examples: [
    { value: 1767323045678, output: 3 },
    { value: 1767323045678, arguments: ['America/New_York'], output: 22 },
    { value: 0, arguments: ['Nowhere/City'], fails: 'ARGUMENT.OUT_OF_RANGE' },
    { value: [], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value, { timezone }, { now }) => momentIn(value, timezone, now).hour,
})
