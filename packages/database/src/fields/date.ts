import { defineFieldType, inputOutOfRange } from '@stackwright/language'
import { firstInstant, lastInstant, parseInstant } from '../reading/instant.ts'
import { wrongType } from '../reading/wrong-type.ts'

export default defineFieldType({
  name: 'date',
  title: 'Date',
  summary:
    'A day as YYYY-MM-DD. A moment (epoch milliseconds or ISO 8601 text) is taken as its day in UTC, "now" as today.',
  icon: 'calendar',
  control: 'date',
  options: ['list', 'default'],
  read(value, declaration, now) {
    const instant =
      typeof value === 'number'
        ? value
        : value === 'now'
          ? (now ?? Date.now())
          : typeof value === 'string'
            ? parseInstant(value)
            : undefined
    if (instant === undefined) throw wrongType(declaration, 'a date such as 2026-01-31')
    if (instant < firstInstant || instant > lastInstant)
      throw inputOutOfRange({ name: declaration.name, reason: 'must lie in the years 1 to 9999.' })
    return new Date(instant).toISOString().slice(0, 10)
  },
  column: () => 'date',
  schema: () => ({ type: 'string', format: 'date' }),
  examples: [
    { value: '2026-01-31', output: '2026-01-31' },
    { value: '2026-01-31T23:30:00-02:00', output: '2026-02-01' },
    { value: 1767225600000, output: '2026-01-01' },
    { value: '0001-01-01', output: '0001-01-01' },
    { value: '2026-02-29', fails: 'INPUT.WRONG_TYPE' },
    { value: '31.1.2026', fails: 'INPUT.WRONG_TYPE' },
    { value: '', fails: 'INPUT.WRONG_TYPE' },
    { value: false, fails: 'INPUT.WRONG_TYPE' },
    { value: 1e15, fails: 'INPUT.OUT_OF_RANGE' },
  ],
})
