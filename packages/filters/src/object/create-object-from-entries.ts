import {
  argumentWrongType,
  defineFilter,
  describeType,
  isObject,
  own,
  partOfShape,
  setOwn,
  shapes,
  toText,
  type Value,
  valuesOf,
} from '@stackwright/language'

export default defineFilter({
  name: 'create_object_from_entries',
  title: 'Create object from entries',
  summary: 'An object of a list of entries, each with key and value.',
  group: 'object',
  value: { type: 'list', nullable: true },
  inputs: {},
  output: { type: 'object' },
  examples: [
    {
      value: [
        { key: 'a', value: 1 },
        { key: 'b', value: 2 },
      ],
      output: { a: 1, b: 2 },
    },
    { value: [], output: {} },
    { value: ['a'], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: (value) => {
    const entry = partOfShape(valuesOf(value), 'value')
    return shapes.dictionary(entry.there === 'yes' ? entry.shape : shapes.any)
  },
  run: (value: readonly Value[] | null) => {
    const object: Record<string, Value> = {}
    for (const entry of value ?? []) {
      if (!isObject(entry))
        throw argumentWrongType({
          name: 'An entry',
          expected: 'an object with key and value',
          got: describeType(entry),
        })
      setOwn(object, toText(own(entry, 'key') ?? null), own(entry, 'value') ?? null)
    }
    return object
  },
})
