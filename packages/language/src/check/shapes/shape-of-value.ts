import type { Json } from '../../values/value.ts'
import { joinAll } from './join-shapes.ts'
import { objectShape, type Shape, shapes } from './shape.ts'

const deepest = 8
const mostElements = 100

/** The shape of a value that is written down. Very large and very deep values are known in part only. */
export function shapeOfValue(value: Json, depth = 0): Shape {
  if (value === null) return shapes.null
  if (typeof value === 'boolean') return shapes.bool
  if (typeof value === 'number') return shapes.number
  if (typeof value === 'string') return shapes.literal(value)
  if (depth >= deepest) return shapes.any
  if (Array.isArray(value))
    return shapes.list(
      value.length > mostElements ? shapes.any : joinAll(value.map((item) => shapeOfValue(item, depth + 1))),
    )
  return objectShape(
    new Map(Object.entries(value).map(([key, item]) => [key, { shape: shapeOfValue(item, depth + 1) }])),
  )
}
