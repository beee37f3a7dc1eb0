import { defineFilter, t, type Value } from '@stackwright/language'
import { appendAt } from '../shared/append-at.ts'
import { shapeWithAdded } from '../shared/path-shapes.ts'

export default defineFilter({
  name: 'prepend',
  title: 'Prepend',
  summary: 'Adds an element at the start of the list, or of the list at a path inside an object.',
  group: 'list',
  value: { type: 'any' },
  inputs: {
    value: t.any({ nullable: true, help: 'The element to add.' }),
    path: t.text({
      part: 'value',
      optional: true,
      default: '',
      help: 'Where the list is inside an object, such as order.items.',
    }),
  },
  output: { type: 'any' },
  examples: [
    { value: [1, 2], arguments: [0], output: [0, 1, 2] },
    { value: { a: [1] }, arguments: [0, 'a'], output: { a: [0, 1] } },
    { value: 'x', arguments: [1], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: shapeWithAdded,
  run: (value: Value, { value: item, path }) => appendAt(value, path, (list) => [item].concat(list)),
})
