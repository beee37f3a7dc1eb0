import { defineFilter, joinShapes, setPath, t, type Value } from '@stackwright/language'
import { pathKeys } from '../shared/path-keys.ts'
import { shapeWithSet } from '../shared/path-shapes.ts'

export default defineFilter({
  name: 'set_ifnotnull',
  title: 'Set if not null',
  summary: 'A copy with a value set at a path, unless that value is null.',
  group: 'object',
  value: { type: 'any' },
  inputs: {
    path: t.any({ part: 'value', help: 'A key, a position, or keys with dots.' }),
    value: t.any({ nullable: true, help: 'The value to set.' }),
  },
  output: { type: 'any' },
  examples: [
    { value: { a: 1 }, arguments: ['b', ''], output: { a: 1, b: '' } },
    { value: { a: 1 }, arguments: ['b', null], output: { a: 1 } },
    { value: 'text', arguments: ['a', 1], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: (value, args) => joinShapes(value, shapeWithSet(value, args)),
  run: (value: Value, { path, value: replacement }) =>
    replacement === null ? value : setPath(value, pathKeys(path), replacement),
})
