import { argumentWrongType, defineFilter, describeType, isObject, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'count',
  title: 'Count',
  summary: 'How many elements a list has, or keys an object; null has none.',
  group: 'list',
  value: { type: 'any' },
  inputs: {},
  output: { type: 'int' },
  examples: [
    { value: [1, 2, 3], output: 3 },
    { value: { a: 1 }, output: 1 },
    { value: null, output: 0 },
    { value: 'abc', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value) => {
    if (value === null) return 0
    if (Array.isArray(value)) return value.length
    if (isObject(value)) return Object.keys(value).length
    throw argumentWrongType({ name: 'The value', expected: 'a list or an object', got: describeType(value) })
  },
})
