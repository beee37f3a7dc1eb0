import { defineFilter, isObject, limitReached, own, type Value } from '@stackwright/language'
import { boundedTexts } from '../shared/bounded.ts'
import { csvInputs, rowOf, writeCsv } from '../shared/csv.ts'

const mostFields = 4_000_000

export default defineFilter({
  name: 'csv_encode',
  title: 'To CSV',
  summary:
    'Writes rows as CSV: a list of lists, or a list of objects, whose keys become the first line. A list of plain values is one row.',
  group: 'conversion',
  value: { type: 'list', nullable: true },
  inputs: csvInputs,
  output: { type: 'text' },
  examples: [
    {
      value: [
        [1, 'a "b"'],
        [2, null],
      ],
      output: '1,"a ""b"""\n2,\n',
    },
    { value: [{ id: 1, name: 'Ada' }, { id: 2 }], output: 'id,name\n1,Ada\n2,\n' },
    { value: ['a', 'b;c'], arguments: [';'], output: 'a;"b;c"\n' },
    { value: 'text', fails: 'ARGUMENT.WRONG_TYPE' },
    { value: [['a']], arguments: ['\n'], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  run: (value: readonly Value[] | null, settings) => {
    const rows = value ?? []
    if (rows.length > 0 && rows.every((row) => isObject(row))) return writeCsv(rowsOfObjects(rows), settings)
    const lists = rows.some((row) => Array.isArray(row)) ? rows.map(rowOf) : rows.length > 0 ? [rows] : []
    const text = boundedTexts()
    return writeCsv(
      lists.map((row) => row.map(text)),
      settings,
    )
  },
})

function rowsOfObjects(objects: readonly Value[]): string[][] {
  const names = new Set<string>()
  for (const object of objects) for (const name of Object.keys(object as object)) names.add(name)
  const keys = [...names]
  // A column for each row makes far more fields than there are values.
  if (keys.length * objects.length > mostFields)
    throw limitReached({ limit: 'size of a CSV', allowed: `${mostFields} fields` })
  const text = boundedTexts()
  const field = (object: Value, key: string) => text(isObject(object) ? (own(object, key) ?? null) : null)
  return [keys, ...objects.map((object) => keys.map((key) => field(object, key)))]
}
