import { defineFilter, t, type Value } from '@stackwright/language'
import { momentIn } from '../shared/moment.ts'

export default defineFilter({
  name: 'to_ms',
  aliases: ['to_epoch_ms'],
  title: 'To milliseconds',
  summary: 'A moment as milliseconds since 1970; reads text such as now, 2026-01-31 or next friday.',
  group: 'time',
  value: { type: 'any' },
  inputs: { timezone: t.text({ optional: true, default: 'UTC', help: 'The time zone that text is read in.' }) },
  output: { type: 'timestamp' },
  examples: [
    { value: '1970-01-01 00:00:01', output: 1000 },
    { value: 5, output: 5 },
    { value: 'some day', fails: 'ARGUMENT.WRONG_TYPE' },
    { value: 'now', arguments: ['Nowhere/City'], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: Value, { timezone }, { now }) => momentIn(value, timezone, now).toMillis(),
})
