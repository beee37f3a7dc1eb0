import { defineFilter, t, type Value } from '@stackwright/language'
import { momentIn } from '../shared/moment.ts'

export default defineFilter({
  name: 'timestamp_minute',
  title: 'Minute of a time',
  summary: 'The minute of a moment, 0 to 59.',
  group: 'time',
  value: { type: 'any' },
  inputs: { timezone: t.text({ optional: true, default: 'UTC', help: 'A time zone such as Europe/Berlin.' }) },
  output: { type: 'int' },
  examples: [
    { value: 1767323045678, output: 4 },
    { value: 1767323045678, arguments: ['Asia/Kolkata'], output: 34 },
    { value: 0, arguments: ['Nowhere/City'], fails: 'ARGUMENT.OUT_OF_RANGE' },
    { value: [], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value, { timezone }, { now }) => momentIn(value, timezone, now).minute,
})
