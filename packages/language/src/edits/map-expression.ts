import type { Expression, PathSegment } from '../expressions/expression.ts'
import { mapSame } from './map-steps.ts'

/** Changes every part of an expression, inner parts first; gives the very same object when nothing changed. */
export function mapExpression(expression: Expression, change: (part: Expression) => Expression): Expression {
  return change(mapParts(expression, (part) => mapExpression(part, change)))
}

function mapParts(expression: Expression, change: (part: Expression) => Expression): Expression {
  switch (expression.kind) {
    case 'constant':
      return expression
    case 'reference':
      return replaced(expression, {
        path: mapSame(
          expression.path,
          (segment): PathSegment => (typeof segment === 'object' ? change(segment) : segment),
        ),
      })
    case 'filter':
      return replaced(expression, {
        value: change(expression.value),
        arguments: mapSame(expression.arguments, change),
      })
    case 'unary':
      return replaced(expression, { value: change(expression.value) })
    case 'binary':
      return replaced(expression, { left: change(expression.left), right: change(expression.right) })
    case 'conditional':
      return replaced(expression, {
        condition: change(expression.condition),
        consequent: change(expression.consequent),
        alternate: change(expression.alternate),
      })
    case 'array':
      return replaced(expression, { items: mapSame(expression.items, change) })
    case 'object':
      return replaced(expression, {
        entries: mapSame(expression.entries, (entry) =>
          replaced(entry, {
            key: typeof entry.key === 'string' ? entry.key : change(entry.key),
            value: change(entry.value),
          }),
        ),
      })
  }
}

function replaced<Part extends object>(part: Part, changes: Partial<Part>): Part {
  const same = Object.entries(changes).every(([key, value]) => part[key as keyof Part] === value)
  return same ? part : { ...part, ...changes }
}
