import { defineWithout } from '../shared/without.ts'

export default defineWithout({
  name: 'filter_empty_text',
  title: 'Without empty texts',
  summary: 'The elements that are not the empty text.',
  unwanted: (value) => value === '',
  examples: [
    { value: ['a', '', null, 0], output: ['a', null, 0] },
    { value: [{ a: '' }, { a: 'x' }], arguments: ['a'], output: [{ a: 'x' }] },
    { value: 'x', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
})
