import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'timestamp_week',
  title: 'Week',
  summary: 'The week of the year by ISO 8601, 1 to 53.',
  group: 'time',
  value: ['timestamp'],
  inputs: {
    timezone: { title: 'Time zone', type: 'text', optional: true, help: 'Such as Europe/Berlin; UTC when left out.' },
  },
  output: 'number',
  sql: (value, [timezone = "'UTC'"]) => `extract(week from (${value} at time zone ${timezone}))`,
  examples: [{ value: 1767323045678, output: 1 }],
})
