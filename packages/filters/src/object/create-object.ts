import { defineFilter, joinShapes, setOwn, shapes, t, toText, type Value, valuesOf } from '@stackwright/language'

export default defineFilter({
  name: 'create_object',
  title: 'Create object',
  summary: 'An object of a list of keys and a list of values; keys without a value get null.',
  group: 'object',
  value: { type: 'list', nullable: true },
  inputs: { values: t.list({ nullable: true, help: 'The values, in the order of the keys.' }) },
  output: { type: 'object' },
  examples: [
    { value: ['a', 'b'], arguments: [[1, 2]], output: { a: 1, b: 2 } },
    { value: ['a', 'b'], arguments: [[1]], output: { a: 1, b: null } },
    { value: 'a', arguments: [[1]], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: (_, { value }) => shapes.dictionary(joinShapes(valuesOf(value('values')), shapes.null)),
  run: (value: readonly Value[] | null, { values }) => {
    const object: Record<string, Value> = {}
    for (const [index, key] of (value ?? []).entries()) setOwn(object, toText(key), values?.[index] ?? null)
    return object
  },
})
