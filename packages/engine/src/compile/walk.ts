import {
  argumentWrongType,
  describeType,
  getKey,
  isNumber,
  type PathKey,
  type PathSegment,
  type Run,
  type Value,
  type ValueClosure,
  variableMissing,
} from '@stackwright/language'
import { type Context, compileExpression } from './context.ts'

/** Where a path begins; undefined when there is nothing. */
export type Source = (run: Run) => Value | undefined

/** The keys of a path: all known when compiling, or some to be evaluated. */
export type Keys =
  | { readonly fixed: readonly PathKey[] }
  | { readonly fixed?: undefined; readonly readers: readonly ((run: Run) => PathKey)[] }

export function compileKeys(path: readonly PathSegment[], context: Context): Keys {
  const parts = path.map((segment) => {
    if (typeof segment !== 'object') return { key: segment, read: () => segment }
    const { read, constant } = compileExpression(segment, context)
    if (typeof constant === 'string' || typeof constant === 'number') return { key: constant, read: () => constant }
    return { key: undefined, read: (run: Run) => toKey(read(run)) }
  })
  const fixed = parts.map((part) => part.key)
  return fixed.every((key) => key !== undefined) ? { fixed } : { readers: parts.map((part) => part.read) }
}

function toKey(value: Value): PathKey {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (isNumber(value)) return value.toString()
  throw argumentWrongType({ name: 'A key', expected: 'text or a number', got: describeType(value) })
}

const joined = (label: string, keys: readonly PathKey[]) => [label, ...keys].filter((part) => part !== '').join('.')

/** Follows keys from a source; fails with VARIABLE.MISSING where there is nothing to follow. One and two keys are the usual case. */
export function walk(source: Source, keys: Keys, label: string): ValueClosure {
  const missing = (path: readonly PathKey[]) => variableMissing({ path: joined(label, path) })
  if (!keys.fixed) {
    const { readers } = keys
    return (run) => {
      let value = source(run)
      const path: PathKey[] = []
      for (const read of readers) {
        const key = read(run)
        path.push(key)
        value = getKey(value, key)
      }
      if (value === undefined) throw missing(path)
      return value
    }
  }
  const { fixed } = keys
  const [first, second] = fixed
  if (first === undefined)
    return (run) => {
      const value = source(run)
      if (value === undefined) throw missing(fixed)
      return value
    }
  if (second === undefined)
    return (run) => {
      const value = getKey(source(run), first)
      if (value === undefined) throw missing(fixed)
      return value
    }
  if (fixed.length === 2)
    return (run) => {
      const value = getKey(getKey(source(run), first), second)
      if (value === undefined) throw missing(fixed)
      return value
    }
  return (run) => {
    let value = source(run)
    for (const key of fixed) value = getKey(value, key)
    if (value === undefined) throw missing(fixed)
    return value
  }
}

/** Follows keys from a source; null where there is nothing. */
export function walkSafely(source: Source, keys: Keys): ValueClosure {
  const readers = keys.fixed ? keys.fixed.map((key) => () => key) : keys.readers
  const [only] = keys.fixed ?? []
  if (keys.fixed?.length === 1 && only !== undefined) return (run) => getKey(source(run), only) ?? null
  return (run) => {
    let value = source(run)
    for (const read of readers) value = getKey(value, read(run))
    return value ?? null
  }
}
