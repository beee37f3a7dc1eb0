import { defineFilter, setOwn, setPath, t, type Value } from '@stackwright/language'
import { pathKeys } from '../shared/path-keys.ts'
import { shapeWithSet } from '../shared/path-shapes.ts'

export default defineFilter({
  name: 'set',
  title: 'Set',
  summary: 'A copy with a value set at a path; objects on the way are made, and a list is null up to the position.',
  group: 'object',
  value: { type: 'any' },
  inputs: {
    path: t.any({ part: 'value', help: 'A key, a position, or keys with dots.' }),
    value: t.any({ nullable: true, help: 'The value to set.' }),
  },
  output: { type: 'any' },
  examples: [
    { value: { fizz: 'buzz' }, arguments: ['foo', 'bar'], output: { fizz: 'buzz', foo: 'bar' } },
    { value: {}, arguments: ['a.b', 1], output: { a: { b: 1 } } },
    { value: [1, 2], arguments: [0, 'x'], output: ['x', 2] },
    { value: null, arguments: ['a', 1], output: { a: 1 } },
    { value: ['x'], arguments: [2, 'z'], output: ['x', null, 'z'] },
    { value: 'text', arguments: ['a', 1], fails: 'ARGUMENT.WRONG_TYPE' },
    { value: [1], arguments: ['a', 1], fails: 'ARGUMENT.OUT_OF_RANGE' },
  ],
  shape: shapeWithSet,
  run: (value: Value, { path, value: replacement }) => setPath(value, pathKeys(path), replacement),
  grow: (value, { path, value: replacement }) => {
    const [key, ...more] = pathKeys(path)
    if (key === undefined || more.length > 0 || Array.isArray(value)) return undefined
    setOwn(value, String(key), replacement)
    return 1
  },
})
