import {
  type ArgumentShapes,
  extendedList,
  type Json,
  nonNull,
  type PathKey,
  partOfShape,
  type Shape,
  shapes,
  withPart,
} from '@stackwright/language'
import { keyList } from './key-list.ts'
import { pathKeys } from './path-keys.ts'

/** The path that an argument names, when it is written down and can be one. */
export const writtenPath = (args: ArgumentShapes): readonly PathKey[] | undefined =>
  written(args.constant('path'), pathKeys)

/** The keys that an argument lists, when they are written down. */
export const writtenKeys = (args: ArgumentShapes): readonly string[] | undefined =>
  written(args.constant('keys'), keyList)

function written<Result>(value: Json | undefined, read: (value: Json) => Result): Result | undefined {
  const plain = value !== undefined && value !== null && typeof value !== 'boolean' && !isFraction(value)
  const fits =
    plain && (Array.isArray(value) ? value.every((key) => typeof key !== 'object') : typeof value !== 'object')
  return fits ? read(value) : undefined
}

/** Such a number is one key for some filters and a path of two for others. */
const isFraction = (value: Json) => typeof value === 'number' && !Number.isSafeInteger(value)

/** What `set` makes of a value. */
export function shapeWithSet(value: Shape, args: ArgumentShapes): Shape {
  const path = writtenPath(args)
  return path ? (path.length === 0 ? args.value('value') : withPart(value, path, args.value('value'))) : shapes.any
}

/** What `append` and `prepend` make of a list, or of an object with a list in it. */
export function shapeWithAdded(value: Shape, args: ArgumentShapes): Shape {
  const path = writtenPath(args)
  if (!path) return shapes.any
  let list = value
  for (const key of path) list = partOfShape(nonNull(list), key).shape
  const extended = extendedList(list, args.value('value'))
  return path.length === 0 ? extended : withPart(value, path, extended)
}
