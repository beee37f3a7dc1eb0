import { listIndex, type PathKey } from '../../values/path.ts'
import { joinAll, joinShapes, restOf } from './join-shapes.ts'
import { isUnknown, objectShape, type Shape, shapes } from './shape.ts'

export interface PartOfShape {
  readonly shape: Shape
  /** Whether something is there: surely, perhaps, or surely not. */
  readonly there: 'yes' | 'perhaps' | 'no'
}

/** What stands at a key; undefined is a key that is worked out when the step runs. null has no keys: look for it before. */
export function partOfShape(shape: Shape, key: PathKey | undefined): PartOfShape {
  if (isUnknown(shape)) return { shape: shapes.any, there: 'perhaps' }
  const { list, object } = shape
  const parts: PartOfShape[] = []
  if (shape.bool || shape.number || shape.text) parts.push({ shape: shapes.never, there: 'no' })
  if (list)
    parts.push(
      key === undefined || listIndex(key) >= 0
        ? { shape: list.of, there: 'perhaps' }
        : { shape: shapes.never, there: 'no' },
    )
  if (object) parts.push(key === undefined ? anyField(shape) : fieldOf(shape, String(key)))
  const there = parts.every((part) => part.there === 'no')
    ? 'no'
    : parts.every((part) => part.there === 'yes')
      ? 'yes'
      : 'perhaps'
  return { shape: joinAll(parts.map((part) => part.shape)), there }
}

function fieldOf({ object }: Shape, key: string): PartOfShape {
  const field = object?.fields.get(key)
  if (field) return { shape: field.shape, there: field.optional ? 'perhaps' : 'yes' }
  return object?.open ? { shape: restOf(object), there: 'perhaps' } : { shape: shapes.never, there: 'no' }
}

function anyField(shape: Shape): PartOfShape {
  return { shape: valuesOf(shape), there: 'perhaps' }
}

/** What the elements of a list, or the values of an object, can be. */
export function valuesOf(shape: Shape): Shape {
  const { any, list, object } = shape
  if (any) return shapes.any
  const fields = object ? [...[...object.fields.values()].map((field) => field.shape), restOf(object)] : []
  return joinAll([...(list ? [list.of] : []), ...fields])
}

/** A shape with another one at a path, as `setPath` does with values. */
export function withPart(shape: Shape, [key, ...rest]: readonly (PathKey | undefined)[], part: Shape): Shape {
  if (shape.any) return shape
  if (key === undefined) return shapes.any
  const { list, object } = shape
  const inner = (of: Shape) => (rest.length === 0 ? part : withPart(of, rest, part))
  const made: Shape[] = []
  if (list && listIndex(key) >= 0) made.push(shapes.list(joinShapes(list.of, inner(joinShapes(list.of, shapes.null)))))
  // Where nothing is an object begins; text and numbers take no parts.
  if (object || shape.null || !list) {
    const known = object?.fields.get(String(key))
    const fields = new Map(object?.fields)
    const old = known?.shape ?? (object?.open ? joinShapes(restOf(object), shapes.null) : shapes.null)
    fields.set(String(key), { shape: inner(known?.optional ? joinShapes(old, shapes.null) : old) })
    made.push(objectShape(fields, object?.open ?? false, object?.rest))
  }
  return made.length > 0 ? joinAll(made) : shapes.any
}

/** Changes what is known of the part at a path, where the way to it is known; otherwise the shape stays as it is. */
export function refinePart(shape: Shape, [key, ...rest]: readonly PathKey[], refine: (part: Shape) => Shape): Shape {
  if (key === undefined) return refine(shape)
  const field = shape.object?.fields.get(String(key))
  if (shape.any || !shape.object || !field || shape.list) return shape
  const refined = refinePart(field.shape, rest, refine)
  if (refined === field.shape) return shape
  const fields = new Map(shape.object.fields).set(String(key), { ...field, shape: refined })
  return { ...shape, object: { ...shape.object, fields } }
}
