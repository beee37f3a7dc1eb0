import { defineQueryFilter } from '@stackwright/language'

export default defineQueryFilter({
  name: 'timestamp_day_of_week',
  title: 'Day of the week',
  summary: 'The day of the week of a moment: 0 is Sunday, 6 is Saturday.',
  group: 'time',
  value: ['timestamp'],
  inputs: {
    timezone: { title: 'Time zone', type: 'text', optional: true, help: 'Such as Europe/Berlin; UTC when left out.' },
  },
  output: 'number',
  sql: (value, [timezone = "'UTC'"]) => `extract(dow from (${value} at time zone ${timezone}))`,
  examples: [{ value: 1767323045678, output: 5 }],
})
