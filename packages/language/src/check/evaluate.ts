import type { Expression } from '../expressions/expression.ts'
import type { Checker, Scope } from './checker.ts'
import { scopeAt } from './checker.ts'
import { evaluateFilter } from './evaluate-filter.ts'
import { evaluateBinary, evaluateUnary } from './evaluate-operator.ts'
import { evaluateReference } from './evaluate-reference.ts'
import { joinAll, joinShapes } from './shapes/join-shapes.ts'
import { type FieldShape, objectShape, type Shape, shapes } from './shapes/shape.ts'
import { shapeOfValue } from './shapes/shape-of-value.ts'

/** What an expression gives; what is wrong in it is reported on the way. */
export function evaluate(checker: Checker, expression: Expression, scope: Scope): Shape {
  if (!checker.work()) return shapes.any
  switch (expression.kind) {
    case 'constant':
      return shapeOfValue(expression.value)
    case 'reference':
      return evaluateReference(checker, expression, scope)
    case 'filter':
      return evaluateFilter(checker, expression, scope)
    case 'unary':
      return evaluateUnary(checker, expression, scope)
    case 'binary':
      return evaluateBinary(checker, expression, scope)
    case 'array':
      return shapes.list(
        joinAll(expression.items.map((item, index) => checker.evaluate(item, scopeAt(scope, 'items', index)))),
      )
    case 'conditional': {
      checker.evaluate(expression.condition, scopeAt(scope, 'condition'))
      const branch = (key: 'consequent' | 'alternate', holds: boolean) => {
        const inner = { ...scopeAt(scope, key), state: scope.state.fork(), guardable: false }
        checker.assume(expression.condition, holds, inner)
        return checker.evaluate(expression[key], inner)
      }
      return joinShapes(branch('consequent', true), branch('alternate', false))
    }
    case 'object':
      return evaluateObject(checker, expression, scope)
    default:
      // A kind from a newer version: nothing can be said of it.
      return shapes.any
  }
}

function evaluateObject(checker: Checker, { entries }: Extract<Expression, { kind: 'object' }>, scope: Scope): Shape {
  const fields = new Map<string, FieldShape>()
  let open = false
  for (const [index, { key, value }] of entries.entries()) {
    const shape = checker.evaluate(value, scopeAt(scope, 'entries', index, 'value'))
    if (typeof key === 'string') fields.set(key, { shape })
    else {
      checker.evaluate(key, scopeAt(scope, 'entries', index, 'key'))
      open = true
    }
  }
  return objectShape(fields, open)
}
