import type { BinaryExpression, UnaryExpression } from '../expressions/expression.ts'
import { checkArgument } from './check-argument.ts'
import { checkComparison } from './check-comparison.ts'
import { type Checker, type Scope, scopeAt } from './checker.ts'
import { joinShapes } from './shapes/join-shapes.ts'
import { isUnknown, nonNull, type Shape, shapes } from './shapes/shape.ts'

const arithmetic = new Set(['+', '-', '*', '/', '%'])
const comparisons = new Set(['==', '!=', '===', '!==', '==?', '!=?'])

export function evaluateUnary(checker: Checker, { operator, value }: UnaryExpression, scope: Scope): Shape {
  const inner = scopeAt(scope, 'value')
  const shape = checker.evaluate(value, inner)
  if (operator === '!') return shapes.bool
  checkArgument(checker, { type: 'number', mode: 'value' }, shape, value, inner, 'What is behind the minus')
  return shapes.number
}

export function evaluateBinary(checker: Checker, expression: BinaryExpression, scope: Scope): Shape {
  const { operator, left, right } = expression
  // Whether there is such a thing is just what `$a.b ?? c` asks, so that nothing is known of `$a` afterwards. A name in `$env`
  // that is not set is told nevertheless.
  const asks = operator === '??' && left.kind === 'reference' && left.root !== 'env'
  const onLeft = asks ? { ...scopeAt(scope, 'left'), state: scope.state.fork() } : scopeAt(scope, 'left')
  const look = () => checker.evaluate(left, onLeft)
  const first = asks ? checker.silently(look) : look()
  // What stands on the right of these is looked at only when the left side leaves the matter open.
  const lazy = operator === '&&' || operator === '||' || operator === '?:' || operator === '??'
  const onRight = lazy
    ? { ...scopeAt(scope, 'right'), state: scope.state.fork(), guardable: false }
    : scopeAt(scope, 'right')
  if (operator === '&&') checker.assume(left, true, onRight)
  if (operator === '||' || operator === '?:') checker.assume(left, false, onRight)
  const second = checker.evaluate(right, onRight)

  if (operator === '||' || operator === '?:') {
    // In a condition it only says whether.
    return scope.table ? shapes.bool : joinShapes(whenTruthy(first), second)
  }
  if (operator === '??') return isUnknown(first) ? shapes.any : joinShapes(nonNull(first), second)
  if (operator === '~') return scope.table ? shapes.text : joinedByTilde(first, second)
  if (scope.table) {
    checkComparison(checker, expression, first, second, scope)
    return arithmetic.has(operator) ? shapes.number : shapes.bool
  }
  if (arithmetic.has(operator) || operator === '..') {
    const spec = { type: operator === '..' ? 'int' : 'number', mode: 'value' } as const
    checkArgument(checker, spec, first, left, onLeft, `The left side of ${operator}`)
    checkArgument(checker, spec, second, right, onRight, `The right side of ${operator}`)
    return operator === '..' ? shapes.list(shapes.number) : shapes.number
  }
  if (comparisons.has(operator)) checkComparison(checker, expression, first, second, scope)
  return shapes.bool
}

const whenTruthy = (shape: Shape): Shape => nonNull(shape)

/** Two lists become one list; whatever else is put together becomes a text. */
function joinedByTilde(first: Shape, second: Shape): Shape {
  const lists = (first.any || first.list) && (second.any || second.list)
  if (!lists) return shapes.text
  if (!first.list || !second.list) return shapes.any
  const list = shapes.list(joinShapes(first.list.of, second.list.of))
  return isList(first) && isList(second) ? list : joinShapes(list, shapes.text)
}

const isList = (shape: Shape): boolean => !(shape.null || shape.bool || shape.number || shape.text || shape.object)
