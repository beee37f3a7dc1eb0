import { type Expression, nonNull, partOfShape, type Shape, shapes, valuesOf } from '@stackwright/language'
import { parseExpression, printExpression } from '@stackwright/script'
import type { KnownScope } from '../state/known-scope.ts'

/** What a value can be at the cursor, and whether nothing may be there. */
export interface KnownValue {
  readonly shape: Shape
  readonly missing: boolean
}

export const mayBeMissing = ({ null: nothing, any }: Shape): boolean => !any && nothing === 'likely'

/** What stands at a path; undefined where there can be nothing. */
export function partAt(
  { shape, missing }: KnownValue,
  path: readonly (string | number | undefined)[],
): KnownValue | undefined {
  let current = { shape, missing: missing || mayBeMissing(shape) }
  for (const key of path) {
    const part = partOfShape(nonNull(current.shape), key)
    if (part.there === 'no') return undefined
    // Of a list nobody knows how long it is.
    const perhaps = part.there === 'perhaps' && current.shape.object !== undefined
    current = { shape: part.shape, missing: current.missing || perhaps || mayBeMissing(part.shape) }
  }
  return current
}

/** What a piece of text gives by the last check: a reference, or filters that stood there at that time. */
export function knownShape(
  text: string,
  scope: KnownScope,
  element: Shape,
  isElementFilter: (name: string) => boolean,
): KnownValue | undefined {
  const parsed = parseExpression(text, { isElementFilter })
  return parsed.ok ? shapeOf(parsed.expression, scope, element) : undefined
}

function shapeOf(expression: Expression, scope: KnownScope, element: Shape): KnownValue | undefined {
  if (expression.kind === 'filter') {
    const shape = scope.filters.get(printExpression(expression))
    return shape && { shape, missing: mayBeMissing(shape) }
  }
  if (expression.kind !== 'reference') return undefined
  const path = expression.path.map((segment) => (typeof segment === 'object' ? undefined : segment))
  if (expression.root === 'this') return partAt({ shape: element, missing: false }, path)
  const [name, rest] = expression.root === 'var' ? [String(path[0]), path.slice(1)] : [`@${expression.root}`, path]
  const known = scope.variables.get(name)
  return known && partAt({ shape: known.shape, missing: known.maybeUnset }, rest)
}

/** What the elements of a value are. */
export const elementsOf = (value: KnownValue | undefined): Shape =>
  value ? valuesOf(nonNull(value.shape)) : shapes.any
