import { argumentWrongType, defineFilter, t, type Value } from '@stackwright/language'
import { momentAt, momentIn } from '../shared/moment.ts'
import { readTimeText } from '../shared/time-text.ts'

export default defineFilter({
  name: 'transform_timestamp',
  aliases: ['epochms_transform'],
  title: 'Move a time',
  summary: 'Moves a moment by a relative text such as +1 day, -35 days, next friday or first day of next month.',
  group: 'time',
  value: { type: 'any' },
  inputs: {
    transform: t.text({ help: 'How to move: a number and a unit, or a day.' }),
    timezone: t.text({ optional: true, default: 'UTC', help: 'The time zone whose calendar counts.' }),
  },
  output: { type: 'timestamp' },
  examples: [
    { value: 1767323045000, arguments: ['+1 day'], output: 1767409445000 },
    { value: 1767323045000, arguments: ['-35 days'], output: 1764299045000 },
    { value: '2026-01-31', arguments: ['+1 month'], output: 1772496000000 },
    { value: '2026-01-02', arguments: ['next friday'], output: 1767916800000 },
    { value: 0, arguments: ['sometimes'], fails: 'ARGUMENT.WRONG_TYPE' },
    { value: 0, arguments: ['+1 day', 'Mars/Base'], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: Value, { transform, timezone }, { now }) => {
    const moved = readTimeText(transform, momentIn(value, timezone, now))
    if (!moved?.isValid)
      throw argumentWrongType({
        name: 'transform',
        expected: 'text such as -7 days',
        got: 'text that is none',
      })
    return momentAt(moved.toMillis(), 'UTC').toMillis()
  },
})
