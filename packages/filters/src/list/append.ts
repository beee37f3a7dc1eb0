import { defineFilter, t, type Value } from '@stackwright/language'
import { appendAt } from '../shared/append-at.ts'
import { shapeWithAdded } from '../shared/path-shapes.ts'

export default defineFilter({
  name: 'append',
  title: 'Append',
  summary: 'Adds an element at the end of the list, or of the list at a path inside an object.',
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
    { value: [1, 2, 3], arguments: [4], output: [1, 2, 3, 4] },
    { value: { a: [1] }, arguments: [2, 'a'], output: { a: [1, 2] } },
    { value: {}, arguments: [1, 'new'], output: { new: [1] } },
    { value: 'x', arguments: [1], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: shapeWithAdded,
  run: (value: Value, { value: item, path }) => appendAt(value, path, (list) => list.concat([item])),
  grow: (list, { value: item, path }) => (path === '' && Array.isArray(list) ? list.push(item) && 1 : undefined),
})
