import { defineWithout } from '../shared/without.ts'

export default defineWithout({
  name: 'filter_empty_array',
  title: 'Without empty lists',
  summary: 'The elements that are not an empty list.',
  unwanted: (value) => Array.isArray(value) && value.length === 0,
  examples: [
    { value: [[], [0], {}, null], output: [[0], {}, null] },
    { value: [{ a: [] }, { a: [1] }], arguments: ['a'], output: [{ a: [1] }] },
    { value: 'x', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
})
