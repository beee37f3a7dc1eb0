import { defineWithout } from '../shared/without.ts'

export default defineWithout({
  name: 'filter_zero',
  title: 'Without zeros',
  summary: 'The elements that are not the number 0.',
  unwanted: (value) => value === 0,
  examples: [
    { value: [0, 1, '0', false, null], output: [1, '0', false, null] },
    { value: [{ a: 0 }, { a: 2 }], arguments: ['a'], output: [{ a: 2 }] },
    { value: 'x', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
})
