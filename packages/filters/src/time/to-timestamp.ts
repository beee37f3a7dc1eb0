import { defineFilter, t, type Value } from '@stackwright/language'
import { momentIn } from '../shared/moment.ts'

export default defineFilter({
  name: 'to_timestamp',
  aliases: ['to_epochms'],
  title: 'To timestamp',
  summary: 'A moment as milliseconds since 1970; reads text such as now, 2026-01-31 or next friday.',
  group: 'time',
  value: { type: 'any' },
  inputs: { timezone: t.text({ optional: true, default: 'UTC', help: 'The time zone that text is read in.' }) },
  output: { type: 'timestamp' },
  examples: [
    { value: '2026-01-02T03:04:05Z', output: 1767323045000 },
    { value: 'Jan 1 2000', arguments: ['America/New_York'], output: 946702800000 },
    { value: 'some day', fails: 'ARGUMENT.WRONG_TYPE' },
    { value: 'now', arguments: ['Nowhere/City'], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: Value, { timezone }, { now }) => momentIn(value, timezone, now).toMillis(),
})
