import { type ObjectShape, objectShape, type Shape, shapes, type TextShape } from './shape.ts'

/** More values than these are just text. */
const mostValues = 64

/** What a value can be that is of one shape or of another. */
export function joinShapes(one: Shape, other: Shape): Shape {
  if (one === other) return one
  if (one.any || other.any) return shapes.any
  const object = joinParts(one.object, other.object, joinObjects)
  const list = joinParts(one.list?.of, other.list?.of, joinShapes)
  const asList = list && shapes.list(list)
  const asObject = object && objectShape(object.fields, object.open, object.rest)
  const nothing = one.null === 'likely' || other.null === 'likely' ? 'likely' : (one.null ?? other.null)
  const bool = one.bool ?? other.bool
  const number = joinParts(one.number, other.number, (left, right) => ({
    ...(left.moment && right.moment && { moment: true }),
    ...(left.keyOf !== undefined && left.keyOf === right.keyOf && { keyOf: left.keyOf }),
  }))
  const text = joinParts(one.text, other.text, joinTexts)
  return {
    ...(nothing && { null: nothing }),
    ...(bool && { bool }),
    ...(number && { number }),
    ...(text && { text }),
    ...(asList?.list && { list: asList.list }),
    ...(asObject?.object && { object: asObject.object }),
    size: 1 + (asList ? asList.size - 1 : 0) + (asObject ? asObject.size - 1 : 0),
  }
}

export const joinAll = (all: readonly Shape[]): Shape => all.reduce(joinShapes, shapes.never)

function joinParts<Part>(one: Part | undefined, other: Part | undefined, join: (one: Part, other: Part) => Part) {
  return one !== undefined && other !== undefined ? join(one, other) : (one ?? other)
}

function joinTexts(one: TextShape, other: TextShape): TextShape {
  const values = one.values && other.values ? [...new Set([...one.values, ...other.values])] : undefined
  return {
    ...(values && values.length <= mostValues && { values }),
    ...(one.declared && other.declared && { declared: true }),
    ...(one.keyOf !== undefined && one.keyOf === other.keyOf && { keyOf: one.keyOf }),
  }
}

function joinObjects(one: ObjectShape, other: ObjectShape): ObjectShape {
  const fields = new Map<string, { shape: Shape; optional?: boolean }>()
  for (const name of new Set([...one.fields.keys(), ...other.fields.keys()])) {
    const left = one.fields.get(name)
    const right = other.fields.get(name)
    // A key that only one of them tells of is one of the other's further keys, if it can have such.
    const missing = restOf(left ? other : one)
    const shape =
      left && right ? joinShapes(left.shape, right.shape) : joinShapes((left ?? right)?.shape ?? shapes.any, missing)
    const optional = !left || !right || left.optional || right.optional
    fields.set(name, optional ? { shape, optional } : { shape })
  }
  const open = one.open || other.open
  return { fields, open, ...(open && { rest: joinShapes(restOf(one), restOf(other)) }) }
}

/** What the keys hold that an object can have beside its fields. */
export const restOf = ({ open, rest }: ObjectShape): Shape => (open ? (rest ?? shapes.any) : shapes.never)

/** Whether two shapes say the same. */
export function sameShape(one: Shape, other: Shape): boolean {
  if (one === other) return true
  return (
    one.size === other.size &&
    one.any === other.any &&
    one.null === other.null &&
    one.bool === other.bool &&
    one.number?.moment === other.number?.moment &&
    one.number?.keyOf === other.number?.keyOf &&
    (one.number === undefined) === (other.number === undefined) &&
    sameText(one.text, other.text) &&
    sameParts(one.list?.of, other.list?.of, sameShape) &&
    sameParts(one.object, other.object, sameObject)
  )
}

function sameParts<Part>(one: Part | undefined, other: Part | undefined, same: (one: Part, other: Part) => boolean) {
  return one === undefined || other === undefined ? one === other : same(one, other)
}

function sameText(one: TextShape | undefined, other: TextShape | undefined): boolean {
  if (!one || !other) return one === other
  return (
    one.declared === other.declared &&
    one.keyOf === other.keyOf &&
    one.values?.length === other.values?.length &&
    (one.values ?? []).every((value) => other.values?.includes(value))
  )
}

function sameObject(one: ObjectShape, other: ObjectShape): boolean {
  return (
    one.open === other.open &&
    sameParts(one.rest, other.rest, sameShape) &&
    one.fields.size === other.fields.size &&
    [...one.fields].every(([name, { shape, optional }]) => {
      const match = other.fields.get(name)
      return match && match.optional === optional && sameShape(shape, match.shape)
    })
  )
}
