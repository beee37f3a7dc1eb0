import { defineFilter, t, type Value } from '@stackwright/language'
import { momentIn } from '../shared/moment.ts'

export default defineFilter({
  name: 'timestamp_year',
  title: 'Year of a time',
  summary: 'The year of a moment.',
  group: 'time',
  value: { type: 'any' },
  inputs: { timezone: t.text({ optional: true, default: 'UTC', help: 'A time zone such as Europe/Berlin.' }) },
  output: { type: 'int' },
  examples: [
    { value: 1767323045678, output: 2026 },
    { value: -1, arguments: ['Europe/Berlin'], output: 1970 },
    { value: 0, arguments: ['Nowhere/City'], fails: 'ARGUMENT.OUT_OF_RANGE' },
    { value: [], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value, { timezone }, { now }) => momentIn(value, timezone, now).year,
})
