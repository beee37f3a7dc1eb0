import { Exact, own, restOf, type Shape, type Value } from '@stackwright/language'

/** Whether a value is one of those that a shape stands for. */
export function fitsShape(value: Value, shape: Shape): boolean {
  if (shape.any) return true
  if (value === null) return shape.null !== undefined
  if (typeof value === 'boolean') return shape.bool === true
  if (typeof value === 'number' || Exact.isDecimal(value)) return shape.number !== undefined
  if (typeof value === 'string') return shape.text !== undefined && (shape.text.values?.includes(value) ?? true)
  if (Array.isArray(value)) {
    const { list } = shape
    return list !== undefined && value.every((item: Value) => fitsShape(item, list.of))
  }
  const { object } = shape
  if (!object) return false
  return (
    Object.entries(value).every(([key, item]) => {
      const field = object.fields.get(key)
      return field ? fitsShape(item, field.shape) : object.open && fitsShape(item, restOf(object))
    }) && [...object.fields].every(([name, { optional }]) => optional || own(value as never, name) !== undefined)
  )
}
