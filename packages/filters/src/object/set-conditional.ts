import { defineFilter, joinShapes, setPath, t, truthy, type Value } from '@stackwright/language'
import { pathKeys } from '../shared/path-keys.ts'
import { shapeWithSet } from '../shared/path-shapes.ts'

export default defineFilter({
  name: 'set_conditional',
  title: 'Set if',
  summary: 'A copy with a value set at a path when a condition holds; otherwise the value as it is.',
  group: 'object',
  value: { type: 'any' },
  inputs: {
    path: t.any({ part: 'value', help: 'A key, a position, or keys with dots.' }),
    value: t.any({ nullable: true, help: 'The value to set.' }),
    conditional: t.any({ nullable: true, help: 'When to set it.' }),
  },
  output: { type: 'any' },
  examples: [
    { value: { a: 1 }, arguments: ['b', 2, true], output: { a: 1, b: 2 } },
    { value: { a: 1 }, arguments: ['b', 2, false], output: { a: 1 } },
    { value: 'text', arguments: ['a', 1, true], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: (value, args) => joinShapes(value, shapeWithSet(value, args)),
  run: (value: Value, { path, value: replacement, conditional }) =>
    truthy(conditional) ? setPath(value, pathKeys(path), replacement) : value,
})
