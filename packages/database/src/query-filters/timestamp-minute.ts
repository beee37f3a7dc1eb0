import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'timestamp_minute',
  title: 'Minute',
  summary: 'The minute of the hour, 0 to 59.',
  group: 'time',
  value: ['timestamp'],
  inputs: {
    timezone: { title: 'Time zone', type: 'text', optional: true, help: 'Such as Europe/Berlin; UTC when left out.' },
  },
  output: 'number',
  sql: (value, [timezone = "'UTC'"]) => `extract(minute from (${value} at time zone ${timezone}))`,
  examples: [{ value: 1767323045678, output: 4 }],
})
