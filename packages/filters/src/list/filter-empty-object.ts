import { isObject } from '@stackwright/language'
import { defineWithout } from '../shared/without.ts'

export default defineWithout({
  name: 'filter_empty_object',
  title: 'Without empty objects',
  summary: 'The elements that are not an object without keys.',
  unwanted: (value) => isObject(value) && Object.keys(value).length === 0,
  examples: [
    { value: [{}, { a: 1 }, [], null], output: [{ a: 1 }, [], null] },
    { value: [{ a: {} }, { a: { b: 1 } }], arguments: ['a'], output: [{ a: { b: 1 } }] },
    { value: 'x', fails: 'ARGUMENT.WRONG_TYPE' },
  ],
})
