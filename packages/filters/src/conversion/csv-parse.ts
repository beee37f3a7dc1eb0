import { defineFilter, setOwn, shapes, type Value } from '@stackwright/language'
import { csvInputs, readCsv } from '../shared/csv.ts'

export default defineFilter({
  name: 'csv_parse',
  title: 'Objects of a CSV',
  summary: 'A list with one object for each row of a CSV, whose first line names the keys. All values are text.',
  group: 'conversion',
  value: { type: 'text', nullable: true },
  inputs: csvInputs,
  output: { type: 'list' },
  examples: [
    {
      value: 'id,name\n1,"Ada, ""the first"""\n2,Bob\n',
      output: [
        { id: '1', name: 'Ada, "the first"' },
        { id: '2', name: 'Bob' },
      ],
    },
    { value: "a;b\n'1;2';3", arguments: [';', "'"], output: [{ a: '1;2', b: '3' }] },
    { value: 'a,b\n1', output: [{ a: '1', b: '' }] },
    { value: 'a,b', arguments: ['::'], fails: 'ARGUMENT.OUT_OF_RANGE' },
    { value: 'a\n"1', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: () => shapes.list(shapes.dictionary(shapes.text)),
  run: (value: string | null, settings) => {
    const [names = [], ...rows] = readCsv(value ?? '', settings)
    return rows.map((row) => {
      const object: Record<string, Value> = {}
      for (const [index, name] of names.entries()) setOwn(object, name, row[index] ?? '')
      return object
    })
  },
})
