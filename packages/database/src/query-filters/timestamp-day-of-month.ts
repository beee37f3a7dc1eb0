import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'timestamp_day_of_month',
  title: 'Day of the month',
  summary: 'The day of the month, 1 to 31.',
  group: 'time',
  value: ['timestamp'],
  inputs: {
    timezone: { title: 'Time zone', type: 'text', optional: true, help: 'Such as Europe/Berlin; UTC when left out.' },
  },
  output: 'number',
  sql: (value, [timezone = "'UTC'"]) => `extract(day from (${value} at time zone ${timezone}))`,
  examples: [{ value: 1767323045678, output: 2 }],
})
