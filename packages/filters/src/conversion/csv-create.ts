import { defineFilter, isObject, own, t, type Value } from '@stackwright/language'
import { boundedTexts } from '../shared/bounded.ts'
import { csvInputs, rowOf, writeCsv } from '../shared/csv.ts'

export default defineFilter({
  name: 'csv_create',
  title: 'Create CSV',
  summary: 'A CSV with a line of column names and a line for each row: a list of values, or an object with these keys.',
  group: 'conversion',
  value: { type: 'list' },
  inputs: { rows: t.list({ nullable: true, help: 'The rows, in the order of the columns.' }), ...csvInputs },
  output: { type: 'text' },
  examples: [
    {
      value: ['id', 'name'],
      arguments: [
        [
          [1, 'Ada'],
          [2, 'Bob, jr.'],
        ],
      ],
      output: 'id,name\n1,Ada\n2,"Bob, jr."\n',
    },
    { value: ['b', 'a'], arguments: [[{ a: 1, b: true }]], output: 'b,a\ntrue,1\n' },
    { value: ['a'], arguments: [[['say "hi"']], ',', '"', '\\'], output: 'a\n"say \\"hi\\""\n' },
    { value: 'id', arguments: [[]], fails: 'ARGUMENT.WRONG_TYPE' },
    { value: ['id'], arguments: [[], ''], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: readonly Value[], { rows, ...settings }) => {
    const text = boundedTexts()
    const names = value.map(text)
    const fieldsOf = (row: Value) => (isObject(row) ? names.map((name) => own(row, name) ?? null) : rowOf(row))
    return writeCsv([names, ...(rows ?? []).map((row) => fieldsOf(row).map(text))], settings)
  },
})
