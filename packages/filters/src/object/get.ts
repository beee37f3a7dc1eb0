import {
  defineFilter,
  getPath,
  isUnknown,
  joinShapes,
  nonNull,
  type PartOfShape,
  partOfShape,
  shapes,
  t,
  type Value,
} from '@stackwright/language'
import { pathKeys } from '../shared/path-keys.ts'

export default defineFilter({
  name: 'get',
  title: 'Get',
  summary: 'What stands at a path inside an object or list; a default when there is nothing. It never fails.',
  group: 'object',
  value: { type: 'any' },
  inputs: {
    path: t.any({ part: 'value', help: 'A key, a position, or keys with dots: user.addresses.0.city.' }),
    default: t.any({ optional: true, nullable: true, default: null, help: 'What to give when there is nothing.' }),
  },
  output: { type: 'any' },
  examples: [
    { value: { a: { b: [1, 2] } }, arguments: ['a.b.1'], output: 2 },
    { value: { a: 1 }, arguments: ['b', 'none'], output: 'none' },
    { value: { a: null }, arguments: ['a', 'none'], output: null },
    { value: ['x'], arguments: [0], output: 'x' },
    { value: null, arguments: ['a.b', 0], output: 0 },
    { value: { 'a.b': 1 }, arguments: ['a.b'], output: 1 },
    { value: {}, arguments: ['constructor'], output: null },
  ],
  shape: (value, args) => {
    const path = args.constant('path')
    const keys = typeof path === 'string' ? path.split('.') : typeof path === 'number' ? [path] : undefined
    if (!keys) return shapes.any
    let part: PartOfShape = { shape: value, there: 'yes' }
    for (const key of keys) {
      const inner = partOfShape(nonNull(part.shape), key)
      const there = part.shape.null || inner.there === 'no' ? 'perhaps' : inner.there
      part = { shape: inner.shape, there: part.there === 'yes' ? there : 'perhaps' }
    }
    // A key with dots in it may be meant.
    if (isUnknown(part.shape)) return shapes.any
    return part.there === 'yes' ? part.shape : joinShapes(part.shape, args.value('default'))
  },
  run: (value: Value, { path, default: otherwise }) => {
    const found = getPath(value, pathKeys(path))
    // A key may itself have dots in it.
    return (
      found ??
      (typeof path === 'string' && found === undefined ? getPath(value, [path]) : found) ??
      whenMissing(found, otherwise)
    )
  },
})

const whenMissing = (found: Value | undefined, otherwise: Value): Value => (found === undefined ? otherwise : found)
