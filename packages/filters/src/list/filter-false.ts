import { defineWithout } from '../shared/without.ts'

export default defineWithout({
  name: 'filter_false',
  title: 'Without false',
  summary: 'The elements that are not false.',
  unwanted: (value) => value === false,
  examples: [
    { value: [false, true, 0, null], output: [true, 0, null] },
    { value: [{ a: false }, { a: true }], arguments: ['a'], output: [{ a: true }] },
    { value: 'x', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
})
