import { defineFilter, shapes } from '@stackwright/language'
import { csvInputs, readCsv } from '../shared/csv.ts'

export default defineFilter({
  name: 'csv_decode',
  title: 'Rows of a CSV',
  summary: 'The rows of a CSV, each a list of texts; the first line is a row like the others.',
  group: 'conversion',
  value: { type: 'text', nullable: true },
  inputs: csvInputs,
  output: { type: 'list' },
  examples: [
    {
      value: 'id,name\n1,"Ada\nLovelace"',
      output: [
        ['id', 'name'],
        ['1', 'Ada\nLovelace'],
      ],
    },
    { value: '1\t2', arguments: ['\t'], output: [['1', '2']] },
    { value: '', output: [] },
    { value: '"a', fails: 'ARGUMENT.WRONG_TYPE' },
    { value: 'a', arguments: [',', ''], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  shape: () => shapes.list(shapes.list(shapes.text)),
  run: (value: string | null, settings) => readCsv(value ?? '', settings),
})
