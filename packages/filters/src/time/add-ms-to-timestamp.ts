import { add, defineFilter, t, type Value } from '@stackwright/language'
import { momentAt, momentIn } from '../shared/moment.ts'

export default defineFilter({
  name: 'add_ms_to_timestamp',
  aliases: ['epochms_add_ms'],
  title: 'Add milliseconds',
  summary: 'The moment so many milliseconds later, or earlier when negative.',
  group: 'time',
  value: { type: 'any' },
  inputs: { milliseconds: t.number() },
  output: { type: 'timestamp' },
  examples: [
    { value: 1000, arguments: [60], output: 1060 },
    { value: 1000, arguments: [-1000], output: 0 },
    { value: 0, arguments: [1e30], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: Value, { milliseconds }, { now }) =>
    momentAt(Number(add(momentIn(value, 'UTC', now).toMillis(), milliseconds)), 'UTC').toMillis(),
})
