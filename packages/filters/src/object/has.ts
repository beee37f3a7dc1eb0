import { defineFilter, getPath, t, type Value } from '@stackwright/language'
import { pathKeys } from '../shared/path-keys.ts'

export default defineFilter({
  name: 'has',
  title: 'Has',
  summary: 'Whether there is something at a path inside an object or list; null counts.',
  group: 'object',
  value: { type: 'any' },
  inputs: { path: t.any({ part: 'value', help: 'A key, a position, or keys with dots.' }) },
  output: { type: 'bool' },
  examples: [
    { value: { a: { b: null } }, arguments: ['a.b'], output: true },
    { value: { a: 1 }, arguments: ['b'], output: false },
    { value: null, arguments: ['toString'], output: false },
  ],
  run: (value: Value, { path }) =>
    getPath(value, pathKeys(path)) !== undefined || (typeof path === 'string' && getPath(value, [path]) !== undefined),
})
