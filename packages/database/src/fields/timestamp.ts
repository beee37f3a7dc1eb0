import { defineFieldType, inputOutOfRange } from '@stackwright/language'
import { firstInstant, lastInstant, parseInstant } from '../reading/instant.ts'
import { wrongType } from '../reading/wrong-type.ts'

const milliseconds = /^-?\d{1,15}$/

export default defineFieldType({
  name: 'timestamp',
  title: 'Date and time',
  summary: 'A moment as epoch milliseconds; ISO 8601 text (UTC unless it says otherwise) and "now" are read as well.',
  icon: 'clock',
  control: 'datetime',
  options: ['list', 'default'],
  read(value, declaration, now) {
    const instant =
      typeof value === 'number'
        ? Math.trunc(value)
        : typeof value === 'string'
          ? value === 'now'
            ? (now ?? Date.now())
            : milliseconds.test(value)
              ? Number(value)
              : parseInstant(value)
          : undefined
    if (instant === undefined)
      throw wrongType(declaration, 'a time in milliseconds, or text such as 2026-01-31T12:00:00Z')
    if (instant >= firstInstant && instant <= lastInstant) return instant
    throw inputOutOfRange({ name: declaration.name, reason: 'must lie in the years 1 to 9999.' })
  },
  column: () => 'timestamptz(3)',
  toDriver: (value) => (typeof value === 'number' ? new Date(value).toISOString() : value),
  schema: () => ({ type: 'integer', format: 'int64', description: 'Epoch milliseconds' }),
  examples: [
    { value: 1767225600000, output: 1767225600000 },
    { value: '1767225600000', output: 1767225600000 },
    { value: '2026-01-01', output: 1767225600000 },
    { value: '2026-01-01T00:00:00Z', output: 1767225600000 },
    { value: '2026-01-01 01:00:00.5+01:00', output: 1767225600500 },
    { value: -1, output: -1 },
    { value: '2026-02-30', fails: 'INPUT.WRONG_TYPE' },
    { value: '2026-01-01T25:00:00Z', fails: 'INPUT.WRONG_TYPE' },
    { value: 'tomorrow', fails: 'INPUT.WRONG_TYPE' },
    { value: '', fails: 'INPUT.WRONG_TYPE' },
    { value: true, fails: 'INPUT.WRONG_TYPE' },
    { value: 1e15, fails: 'INPUT.OUT_OF_RANGE' },
  ],
})
