import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'timestamp_month',
  title: 'Month',
  summary: 'The month of a moment, 1 to 12.',
  group: 'time',
  value: ['timestamp'],
  inputs: {
    timezone: { title: 'Time zone', type: 'text', optional: true, help: 'Such as Europe/Berlin; UTC when left out.' },
  },
  output: 'number',
  sql: (value, [timezone = "'UTC'"]) => `extract(month from (${value} at time zone ${timezone}))`,
  examples: [{ value: 1767323045678, output: 1 }],
})
