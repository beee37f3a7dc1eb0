import { defineFilter, joinShapes, setPath, t, truthy, type Value } from '@stackwright/language'
import { pathKeys } from '../shared/path-keys.ts'
import { shapeWithSet } from '../shared/path-shapes.ts'

export default defineFilter({
  name: 'set_ifnotempty',
  title: 'Set if not empty',
  summary: 'A copy with a value set at a path, unless that value is empty.',
  group: 'object',
  value: { type: 'any' },
  inputs: {
    path: t.any({ part: 'value', help: 'A key, a position, or keys with dots.' }),
    value: t.any({ nullable: true, help: 'The value to set.' }),
  },
  output: { type: 'any' },
  examples: [
    { value: { a: 1 }, arguments: ['b', 'x'], output: { a: 1, b: 'x' } },
    { value: { a: 1 }, arguments: ['b', ''], output: { a: 1 } },
    { value: 'text', arguments: ['a', 1], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: (value, args) => joinShapes(value, shapeWithSet(value, args)),
  run: (value: Value, { path, value: replacement }) =>
    truthy(replacement) ? setPath(value, pathKeys(path), replacement) : value,
})
