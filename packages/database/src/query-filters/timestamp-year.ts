import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'timestamp_year',
  title: 'Year',
  summary: 'The year of a moment.',
  group: 'time',
  value: ['timestamp'],
  inputs: {
    timezone: { title: 'Time zone', type: 'text', optional: true, help: 'Such as Europe/Berlin; UTC when left out.' },
  },
  output: 'number',
  sql: (value, [timezone = "'UTC'"]) => `extract(year from (${value} at time zone ${timezone}))`,
  examples: [
    { value: 1767323045678, output: 2026 },
    { value: 1767222000000, arguments: ['Europe/Berlin'], output: 2026 },
    { of: 'date', value: '2024-02-29', output: 2024 },
  ],
})
