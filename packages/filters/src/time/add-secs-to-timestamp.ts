import { add, defineFilter, multiply, t, type Value } from '@stackwright/language'
import { momentAt, momentIn } from '../shared/moment.ts'

export default defineFilter({
  name: 'add_secs_to_timestamp',
  aliases: ['epochms_add_secs'],
  title: 'Add seconds',
  summary: 'The moment so many seconds later, or earlier when negative.',
  group: 'time',
  value: { type: 'any' },
  inputs: { seconds: t.number() },
  output: { type: 'timestamp' },
  examples: [
    { value: 1000, arguments: [60], output: 61000 },
    { value: 1000, arguments: [-1], output: 0 },
    { value: 0, arguments: [1e30], fails: 'ARGUMENT.OUT_OF_RANGE' },
    { value: 'some day', arguments: [1], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value, { seconds }, { now }) =>
    momentAt(Number(add(momentIn(value, 'UTC', now).toMillis(), multiply(seconds, 1_000))), 'UTC').toMillis(),
})
