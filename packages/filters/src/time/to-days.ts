import { defineFilter, t, type Value } from '@stackwright/language'
import { momentIn } from '../shared/moment.ts'

export default defineFilter({
  name: 'to_days',
  aliases: ['to_epoch_day'],
  title: 'To days',
  summary: 'A moment as whole days since 1970; reads text such as now, 2026-01-31 or next friday.',
  group: 'time',
  value: { type: 'any' },
  inputs: { timezone: t.text({ optional: true, default: 'UTC', help: 'The time zone that text is read in.' }) },
  output: { type: 'int' },
  examples: [
    { value: 1767323045678, output: 20455 },
    { value: -1, output: -1 },
    { value: 'some day', fails: 'ARGUMENT.WRONG_TYPE' },
    { value: 'now', arguments: ['Nowhere/City'], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: Value, { timezone }, { now }) => Math.floor(momentIn(value, timezone, now).toMillis() / 86_400_000),
})
