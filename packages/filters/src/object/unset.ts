import { defineFilter, shapes, t, unsetPath, type Value, withoutPart } from '@stackwright/language'
import { pathKeys } from '../shared/path-keys.ts'
import { writtenPath } from '../shared/path-shapes.ts'

export default defineFilter({
  name: 'unset',
  title: 'Unset',
  summary: 'A copy without what stands at a path.',
  group: 'object',
  value: { type: 'any' },
  inputs: { path: t.any({ part: 'value', help: 'A key, a position, or keys with dots.' }) },
  output: { type: 'any' },
  examples: [
    { value: { fizz: 1, foo: 2 }, arguments: ['foo'], output: { fizz: 1 } },
    { value: { a: { b: 1, c: 2 } }, arguments: ['a.b'], output: { a: { c: 2 } } },
    { value: [1, 2], arguments: [0], output: [2] },
    { value: null, arguments: ['a'], output: null },
  ],
  shape: (value, args) => {
    const path = writtenPath(args)
    return path ? withoutPart(value, path) : shapes.any
  },
  run: (value: Value, { path }) => unsetPath(value, pathKeys(path)),
})
