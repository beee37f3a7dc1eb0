import { defineFilter, t, type Value } from '@stackwright/language'
import { momentIn } from '../shared/moment.ts'

export default defineFilter({
  name: 'to_hours',
  aliases: ['to_epoch_hour'],
  title: 'To hours',
  summary: 'A moment as whole hours since 1970; reads text such as now, 2026-01-31 or next friday.',
  group: 'time',
  value: { type: 'any' },
  inputs: { timezone: t.text({ optional: true, default: 'UTC', help: 'The time zone that text is read in.' }) },
  output: { type: 'int' },
  examples: [
    { value: 7200000, output: 2 },
    { value: '1970-01-02', output: 24 },
    { value: 'some day', fails: 'ARGUMENT.WRONG_TYPE' },
    { value: 'now', arguments: ['Nowhere/City'], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: Value, { timezone }, { now }) => Math.floor(momentIn(value, timezone, now).toMillis() / 3_600_000),
})
