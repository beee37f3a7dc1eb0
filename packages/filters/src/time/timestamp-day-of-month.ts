import { defineFilter, t, type Value } from '@stackwright/language'
import { momentIn } from '../shared/moment.ts'

export default defineFilter({
  name: 'timestamp_day_of_month',
  title: 'Day of a time',
  summary: 'The day of the month of a moment, 1 to 31.',
  group: 'time',
  value: { type: 'any' },
  inputs: { timezone: t.text({ optional: true, default: 'UTC', help: 'A time zone such as Europe/Berlin.' }) },
  output: { type: 'int' },
  examples: [
    { value: 1767323045678, output: 2 },
    { value: '2026-02-28', output: 28 },
    { value: 0, arguments: ['Nowhere/City'], fails: 'ARGUMENT.OUT_OF_RANGE' },
    { value: [], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value, { timezone }, { now }) => momentIn(value, timezone, now).day,
})
