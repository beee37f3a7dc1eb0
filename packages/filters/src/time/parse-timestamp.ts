import { argumentOutOfRange, argumentWrongType, defineFilter, t } from '@stackwright/language'
import { DateTime } from 'luxon'
import { zoneName } from '../shared/moment.ts'
import { readingFormat } from '../shared/php-date.ts'

export default defineFilter({
  name: 'parse_timestamp',
  aliases: ['epochms_from_format'],
  title: 'Read a time',
  summary: 'Reads a moment from text that is written in a known format, such as d/m/Y H:i.',
  group: 'time',
  value: { type: 'text' },
  inputs: {
    format: t.text({ help: 'As in PHP: Y year, m month, d day, H hour, i minute, s second.' }),
    timezone: t.text({ optional: true, default: 'UTC', help: 'The time zone of the text, unless it names one.' }),
  },
  output: { type: 'timestamp' },
  examples: [
    { value: '31/12/2025 23:59', arguments: ['d/m/Y H:i'], output: 1767225540000 },
    { value: '2026-01-01', arguments: ['Y-m-d', 'Europe/Berlin'], output: 1767222000000 },
    { value: '2026', arguments: ['d/m/Y'], fails: 'ARGUMENT.WRONG_TYPE' },
    { value: '2026', arguments: ['Q'], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: string, { format, timezone }) => {
    const zone = zoneName(timezone)
    const reading = format.length > 100 ? undefined : readingFormat(format)
    if (reading === undefined)
      throw argumentOutOfRange({ name: 'format', reason: `has a letter that cannot be read: ${format.slice(0, 40)}` })
    const moment = DateTime.fromFormat(value.trim().slice(0, 200), reading, { zone, locale: 'en' })
    if (!moment.isValid)
      throw argumentWrongType({
        name: 'The value',
        expected: `a time written as ${format.slice(0, 40)}`,
        got: 'text that is not',
      })
    return moment.toMillis()
  },
})
