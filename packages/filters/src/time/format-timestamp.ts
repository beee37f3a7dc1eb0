import { defineFilter, t, type Value } from '@stackwright/language'
import { momentIn } from '../shared/moment.ts'
import { formatPhpDate } from '../shared/php-date.ts'

export default defineFilter({
  name: 'format_timestamp',
  aliases: ['epochms_date'],
  title: 'Format a time',
  summary:
    'Writes a moment in a format: Y year, m month, d day, H hour, i minute, s second, D and l weekday, M and F month name.',
  group: 'time',
  value: { type: 'any' },
  inputs: {
    format: t.text({ optional: true, default: 'Y-m-d H:i:s', help: 'As in PHP; a backslash keeps a letter as it is.' }),
    timezone: t.text({ optional: true, default: 'UTC', help: 'A time zone such as Europe/Berlin.' }),
  },
  output: { type: 'text' },
  examples: [
    { value: 1767323045678, arguments: ['Y-m-d H:i:s'], output: '2026-01-02 03:04:05' },
    { value: 1767323045678, arguments: ['D, j M y g:i A T', 'America/New_York'], output: 'Thu, 1 Jan 26 10:04 PM EST' },
    { value: '2026-03-01', arguments: ['\\o\\n l \\t\\h\\e jS'], output: 'on Sunday the 1st' },
    { value: 1767323045678, arguments: ['c'], output: '2026-01-02T03:04:05+00:00' },
    { value: 0, arguments: ['Y', 'Mars/Base'], fails: 'ARGUMENT.OUT_OF_RANGE' },
    { value: 'some day', arguments: ['Y'], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value, { format, timezone }, { now }) => formatPhpDate(momentIn(value, timezone, now), format),
})
