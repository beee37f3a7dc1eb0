import { defineFilter, t, type Value } from '@stackwright/language'
import { momentIn } from '../shared/moment.ts'

export default defineFilter({
  name: 'timestamp_day_of_week',
  title: 'Day of the week',
  summary: 'The day of the week of a moment: 0 is Sunday, 6 is Saturday.',
  group: 'time',
  value: { type: 'any' },
  inputs: { timezone: t.text({ optional: true, default: 'UTC', help: 'A time zone such as Europe/Berlin.' }) },
  output: { type: 'int' },
  examples: [
    { value: 1767323045678, output: 5 },
    { value: '2026-01-04', output: 0 },
    { value: 0, arguments: ['Nowhere/City'], fails: 'ARGUMENT.OUT_OF_RANGE' },
    { value: [], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value, { timezone }, { now }) => momentIn(value, timezone, now).weekday % 7,
})
