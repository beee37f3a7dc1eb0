import type { BinaryExpression, Expression, FilterExpression } from '../expressions/expression.ts'
import type { Checker, Scope } from './checker.ts'
import { spotOf } from './evaluate-reference.ts'
import { joinShapes } from './shapes/join-shapes.ts'
import { isOnlyNull, isUnknown, nonNull, type Shape, shapes } from './shapes/shape.ts'
import type { State } from './state.ts'

/** Takes over into the state of the scope what follows from a condition that holds, or does not. */
export function assume(checker: Checker, condition: Expression, holds: boolean, scope: Scope): void {
  if (!checker.work()) return
  switch (condition.kind) {
    case 'reference':
      assumeReference(checker, condition, holds, scope)
      return
    case 'unary':
      if (condition.operator === '!') checker.assume(condition.value, !holds, scope)
      return
    case 'filter':
      assumeFilter(checker, condition, holds, scope)
      return
    case 'binary':
      assumeBinary(checker, condition, holds, scope)
      return
    case 'constant':
      return
  }
}

function assumeBinary(checker: Checker, { operator, left, right }: BinaryExpression, holds: boolean, scope: Scope) {
  switch (operator) {
    case '&&':
      if (holds) both(checker, [left, right], true, scope)
      else either(checker, left, right, false, scope)
      return
    case '||':
    case '?:':
      if (holds) either(checker, left, right, true, scope)
      else both(checker, [left, right], false, scope)
      return
    case '==':
    case '===':
      assumeEqual(checker, left, right, holds, scope)
      return
    case '!=':
    case '!==':
      assumeEqual(checker, left, right, !holds, scope)
      return
    case '>':
    case '>=':
    case '<':
    case '<=':
      // null comes before everything else: what is more than something is there.
      if (holds && (operator === '>' || operator === '>=') && isWritten(right)) learn(left, nonNull, scope)
      if (holds && (operator === '<' || operator === '<=') && isWritten(left)) learn(right, nonNull, scope)
  }
}

function both(checker: Checker, parts: readonly Expression[], hold: boolean, scope: Scope): void {
  for (const part of parts) checker.assume(part, hold, scope)
}

/** Either the first one is so, or it is not and the second one is. */
function either(checker: Checker, left: Expression, right: Expression, holds: boolean, scope: Scope): void {
  const first = scope.state.fork()
  checker.assume(left, holds, { ...scope, state: first })
  const second = scope.state.fork()
  checker.assume(left, !holds, { ...scope, state: second })
  checker.assume(right, holds, { ...scope, state: second })
  scope.state.join([first, second])
}

function assumeEqual(checker: Checker, left: Expression, right: Expression, equal: boolean, scope: Scope): void {
  for (const [side, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (other.kind !== 'constant') continue
    const { value } = other
    if (value === null) learn(side, equal ? onlyNull : nonNull, scope)
    else if (typeof value === 'boolean') checker.assume(side, equal === value, scope)
    else if (equal) learn(side, nonNull, scope)
  }
}

const isWritten = (expression: Expression) => expression.kind === 'constant' && expression.value !== null

/** false equals null too. */
const onlyNull = (shape: Shape): Shape =>
  isUnknown(shape) || shape.null === undefined
    ? shape
    : joinShapes(shapes.null, shape.bool ? shapes.bool : shapes.never)

function assumeFilter(checker: Checker, { name, value }: FilterExpression, holds: boolean, scope: Scope): void {
  switch (checker.library.filters.get(name)?.asks) {
    case 'null':
      learn(value, holds ? strictlyNull : nonNull, scope)
      return
    case 'empty':
    case 'not':
      checker.assume(value, !holds, scope)
  }
}

const strictlyNull = (shape: Shape): Shape => (isUnknown(shape) || !shape.null ? shape : shapes.null)

function assumeReference(
  checker: Checker,
  condition: Extract<Expression, { kind: 'reference' }>,
  holds: boolean,
  scope: Scope,
): void {
  const spot = spotOf(condition, scope.element)
  const known = spot && spot.keys.length === 0 ? scope.state.get(spot.name) : undefined
  // `$ok` that was set to `$user != null` tells of the user too, as long as both are what they were.
  if (known?.answers && isCurrent(known.answers.versions, scope.state))
    checker.assume(known.answers.condition, holds, { ...scope, element: false })
  learn(condition, holds ? nonNull : whenEmpty, scope)
}

const isCurrent = (versions: ReadonlyMap<string, number>, state: State) =>
  [...versions].every(([name, version]) => state.get(name)?.version === version)

/** What is empty and can only be null or a filled object is null. */
function whenEmpty(shape: Shape): Shape {
  if (isUnknown(shape) || shape.null === undefined || isOnlyNull(shape)) return shape
  if (shape.text || shape.number || shape.bool || shape.list) return shape
  const filled = [...(shape.object?.fields.values() ?? [])].some(({ optional }) => !optional)
  return filled ? shapes.null : shape
}

/** Changes what is known of the place an expression reads. Nothing of it is missing then but, maybe, the end of the path. */
function learn(expression: Expression, refine: (shape: Shape) => Shape, scope: Scope): void {
  // `$x ?? 0` and `$x|get:"a"` say nothing of $x itself.
  if (expression.kind !== 'reference') return
  const spot = spotOf(expression, scope.element)
  if (!spot) return
  for (let length = 0; length < spot.keys.length; length++)
    scope.state.refine({ name: spot.name, keys: spot.keys.slice(0, length) }, nonNull)
  scope.state.refine(spot, refine)
}
