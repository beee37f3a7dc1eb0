import { argumentWrongType, describeType, isNumber, type PathKey, toText, type Value } from '@stackwright/language'

/** The keys of a path: `"user.0.name"`, a number, or a list of keys. The empty text is the value itself. */
export function pathKeys(path: Value | undefined): readonly PathKey[] {
  if (path === undefined || path === null || path === '') return []
  if (typeof path === 'string') return path.split('.')
  if (isNumber(path)) return [toText(path)]
  if (Array.isArray(path)) return path.map((key) => toText(key as Value))
  throw argumentWrongType({ name: 'path', expected: 'text such as user.name', got: describeType(path) })
}
