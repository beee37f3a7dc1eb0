import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'timestamp_hour',
  title: 'Hour',
  summary: 'The hour of the day, 0 to 23.',
  group: 'time',
  value: ['timestamp'],
  inputs: {
    timezone: { title: 'Time zone', type: 'text', optional: true, help: 'Such as Europe/Berlin; UTC when left out.' },
  },
  output: 'number',
  sql: (value, [timezone = "'UTC'"]) => `extract(hour from (${value} at time zone ${timezone}))`,
  examples: [
    { value: 1767323045678, output: 3 },
    { value: 1767323045678, arguments: ['Europe/Berlin'], output: 4 },
  ],
})
