import { defineFilter, multiply, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'product',
  title: 'Product',
  summary: 'The numbers in the list multiplied with each other.',
  group: 'list',
  value: { type: 'list', nullable: true },
  inputs: {},
  output: { type: 'number' },
  examples: [
    { value: [1, 2, 3, 4], output: 24 },
    { value: [], output: 1 },
    { value: ['x'], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: readonly Value[] | null) => (value ?? []).reduce<Value>((product, item) => multiply(product, item), 1),
})
