import {
  argumentWrongType,
  compareValues,
  joinShapes,
  nullable,
  PartCount,
  type Shape,
  shapes,
  toNumber,
  type Value,
  valuesOf,
} from '@stackwright/language'

/** Which of two values is wanted: the one that comes first in the order of values, or the last. */
type Wanted = 'smallest' | 'largest'

const isBetter = (wanted: Wanted, one: Value, other: Value, parts?: PartCount): boolean =>
  wanted === 'smallest' ? compareValues(one, other, parts) < 0 : compareValues(one, other, parts) > 0

/** The smallest or largest element of a list; null for an empty list. */
export function extremeOf(wanted: Wanted, list: readonly Value[]): Value {
  const parts = new PartCount()
  return (
    list.reduce<Value | undefined>(
      (best, item) => (best === undefined || isBetter(wanted, item, best, parts) ? item : best),
      undefined,
    ) ?? null
  )
}

/** The smaller or larger of two numbers; of a list without another number, its smallest or largest element. */
export function extremeWith(wanted: Wanted, value: Value, other: Value | undefined): Value {
  if (Array.isArray(value) && other === undefined) return extremeOf(wanted, value)
  if (other === undefined) throw argumentWrongType({ name: 'value', expected: 'a number', got: 'left out' })
  const [left, right] = [toNumber(value), toNumber(other)]
  return isBetter(wanted, right, left) ? right : left
}

/** What `extremeWith` gives. */
export function shapeOfExtreme(value: Shape): Shape {
  if (value.any) return shapes.any
  return value.list ? joinShapes(nullable(valuesOf(value), 'unlikely'), shapes.number) : shapes.number
}
