import { listIndex, type PathKey } from '../../values/path.ts'
import { joinAll, joinShapes, restOf } from './join-shapes.ts'
import { valuesOf } from './parts-of-shape.ts'
import { type FieldShape, isUnknown, nonNull, type ObjectShape, objectShape, type Shape, shapes } from './shape.ts'

/* What becomes of lists and objects, for the shapes of filters and functions that change them. */

/** A list of what a list or an object holds. */
export const listOfValues = (value: Shape): Shape => shapes.list(valuesOf(value))

/** Positions of a list, keys of an object. */
export function keysOfShape(value: Shape): Shape {
  if (isUnknown(value)) return value.any ? shapes.any : shapes.never
  return joinAll([value.list ? shapes.number : shapes.never, value.object ? shapes.text : shapes.never])
}

/** A list of keys and values. */
export const entriesOfShape = (value: Shape): Shape =>
  shapes.list(shapes.object({ key: keysOfShape(value), value: valuesOf(value) }))

/** Two lists one behind the other, or one object of the keys of two; null and the empty list add nothing. */
export function mergedShape(one: Shape, other: Shape): Shape {
  if (other.any) return shapes.any
  if (one.any)
    return other.object && !other.list && !other.null
      ? mergedObjects({ fields: new Map(), open: true }, other.object)
      : shapes.any
  const [left, right] = [structureOf(one), structureOf(other)]
  return joinAll([
    one.null || one.list ? right : shapes.never,
    other.null || other.list ? left : shapes.never,
    one.object && other.object ? mergedObjects(one.object, other.object) : shapes.never,
  ])
}

const structureOf = ({ list, object }: Shape): Shape =>
  joinAll([
    list ? shapes.list(list.of) : shapes.never,
    object ? objectShape(object.fields, object.open, object.rest) : shapes.never,
  ])

function mergedObjects(one: ObjectShape, other: ObjectShape): Shape {
  const fields = new Map<string, FieldShape>()
  for (const [name, field] of one.fields)
    fields.set(name, other.open ? { ...field, shape: joinShapes(field.shape, restOf(other)) } : field)
  for (const [name, field] of other.fields) {
    if (!field.optional) {
      fields.set(name, field)
      continue
    }
    const before = one.fields.get(name)
    const shape = joinShapes(before?.shape ?? restOf(one), field.shape)
    fields.set(name, before && !before.optional ? { shape } : { shape, optional: true })
  }
  return objectShape(fields, one.open || other.open, joinShapes(restOf(one), restOf(other)))
}

/** An object, or each object of a list, changed; null stays. */
export function eachObjectShape(value: Shape, change: (object: ObjectShape) => Shape): Shape {
  if (isUnknown(value)) return shapes.any
  const one = (shape: Shape) => (shape.object ? change(shape.object) : shapes.any)
  return joinAll([
    value.null ? shapes.null : shapes.never,
    value.object ? one(value) : shapes.never,
    value.list ? shapes.list(one(value.list.of)) : shapes.never,
  ])
}

/** An object with some of its keys. */
export function pickedShape(object: ObjectShape, keys: readonly string[]): Shape {
  const fields = new Map<string, FieldShape>()
  for (const key of keys) {
    const field = object.fields.get(key) ?? (object.open ? { shape: restOf(object), optional: true } : undefined)
    if (field) fields.set(key, field)
  }
  return objectShape(fields)
}

/** An object without some of its keys. */
export function unpickedShape({ fields, open, rest }: ObjectShape, keys: readonly string[]): Shape {
  return objectShape(new Map([...fields].filter(([name]) => !keys.includes(name))), open, rest)
}

/** A value without what stands at a path. */
export function withoutPart(value: Shape, [key, ...rest]: readonly PathKey[]): Shape {
  if (key === undefined || isUnknown(value)) return value
  const { list, object } = value
  const name = String(key)
  const parts: Shape[] = []
  if (object) {
    const field = object.fields.get(name)
    if (rest.length === 0) parts.push(unpickedShape(object, [name]))
    else if (!field) parts.push(objectShape(object.fields, object.open))
    else {
      const fields = new Map(object.fields).set(name, { ...field, shape: withoutPart(field.shape, rest) })
      parts.push(objectShape(fields, object.open, object.rest))
    }
  }
  if (list) {
    const inner = rest.length > 0 && listIndex(key) >= 0 ? joinShapes(list.of, withoutPart(list.of, rest)) : list.of
    parts.push(shapes.list(inner))
  }
  const { list: _list, object: _object, ...plain } = value
  return joinAll([...parts, { ...plain, size: 1 }])
}

/** One list of all that is in lists inside of it, however deep. */
export function flattenedShape(value: Shape): Shape {
  let elements = value.any ? shapes.any : (value.list?.of ?? shapes.never)
  while (elements.list) {
    const { list, ...plain } = elements
    elements = joinShapes({ ...plain, size: 1 + (plain.object ? plain.size : 0) }, list.of)
  }
  return shapes.list(elements)
}

/** A list with one more element; where nothing is a list begins. */
export const extendedList = (list: Shape, element: Shape): Shape =>
  shapes.list(joinShapes(list.any ? shapes.any : (list.list?.of ?? shapes.never), element))

/** The list itself, or a list of the one value; null gives none. */
export function asListShape(value: Shape): Shape {
  if (value.any) return shapes.list(shapes.any)
  const { list, ...single } = nonNull(value)
  return shapes.list(joinShapes(list?.of ?? shapes.never, { ...single, size: 1 + (single.object ? single.size : 0) }))
}
