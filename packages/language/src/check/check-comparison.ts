import type { BinaryExpression, Expression } from '../expressions/expression.ts'
import { isNeverNumeric } from './accepts.ts'
import { type Checker, type Scope, scopeAt } from './checker.ts'
import type { Fix } from './fix.ts'
import { nearestName } from './nearest-name.ts'
import { nameOf } from './position.ts'
import { describeShape, isOnlyNull, isUnknown, nonNull, type Shape } from './shapes/shape.ts'

/** Reports a comparison whose two sides can never be equal. Comparisons with null are a matter of caution and never reported. */
export function checkComparison(
  checker: Checker,
  { operator, left, right }: BinaryExpression,
  first: Shape,
  second: Shape,
  scope: Scope,
  at: { readonly left: Scope; readonly right: Scope } = {
    left: scopeAt(scope, 'left'),
    right: scopeAt(scope, 'right'),
  },
): void {
  const equal = operator === '==' || operator === '===' || operator === '==?'
  if (!equal && operator !== '!=' && operator !== '!==' && operator !== '!=?') return
  const reason = neverEqual(first, second, scope.table !== undefined)
  if (reason === undefined) return
  const [named, literal, side] =
    right.kind === 'constant' ? ([left, right, 'right'] as const) : ([right, left, 'left'] as const)
  const declared = (literal === right ? first : second).text
  const sentence =
    reason === 'values' && declared?.values && literal.kind === 'constant'
      ? `${nameOf(named)} is never "${String(literal.value)}": it is one of ${listed(declared.values)}.`
      : reason === 'values'
        ? `${nameOf(left)} and ${nameOf(right)} have no value in common.`
        : `${nameOf(left)} is ${describeShape(nonNull(first))} and ${right.kind === 'reference' ? nameOf(right) : 'the other side'} is ${described(right, second)}: they are never equal.`
  const fix = declared?.declared ? nearestValue(checker, literal, declared.values ?? [], at[side]) : undefined
  const code = equal ? 'CONDITION.NEVER' : 'CONDITION.ALWAYS'
  checker.report(
    code,
    scope.at,
    `${sentence} ${equal ? 'This is never so.' : 'This is always so.'}`,
    scope.step?.id,
    fix,
  )
}

/** Why values of two shapes are never equal; undefined when they may be. `inQuery`: compared by the database. */
export function neverEqual(one: Shape, other: Shape, inQuery = false): 'values' | 'kinds' | undefined {
  if (isUnknown(one) || isUnknown(other) || isOnlyNull(one) || isOnlyNull(other)) return undefined
  if (one.null && other.null) return undefined
  // Everything is either empty or not, and so equal to true or false.
  if (one.bool || other.bool) return undefined
  // The database brings a value to the type of the field: a date in words to a moment.
  if (inQuery && !(one.text && other.text)) return undefined
  const both = (a: unknown, b: unknown) => a !== undefined && b !== undefined
  if (both(one.number, other.number)) return undefined
  if (both(one.list ?? one.object, other.list ?? other.object)) return undefined
  if (one.number && other.text && !isNeverNumeric(other)) return undefined
  if (other.number && one.text && !isNeverNumeric(one)) return undefined
  if (!both(one.text, other.text)) return 'kinds'
  const [values, others] = [one.text?.values, other.text?.values]
  // Two texts that are both just written down are compared on purpose, or while trying things out.
  if (!values || !others || !(one.text?.declared || other.text?.declared)) return undefined
  return values.some((value) => others.includes(value)) ? undefined : 'values'
}

/** A fix for a value that is written down and nearly one of those allowed. */
export function nearestValue(
  checker: Checker,
  literal: Expression,
  values: readonly string[],
  scope: Scope,
): Fix | undefined {
  if (literal.kind !== 'constant' || typeof literal.value !== 'string') return undefined
  const value = nearestName(literal.value, values)
  if (value === undefined) return undefined
  return checker.replacing(`Change to "${value}"`, scope, literal, { kind: 'constant', value })
}

export function listed(values: readonly string[]): string {
  const shown = values.slice(0, 8).map((value) => `"${value}"`)
  return shown.join(', ') + (values.length > shown.length ? ' …' : '')
}

function described(expression: Expression, shape: Shape): string {
  if (expression.kind === 'constant' && typeof expression.value === 'string')
    return `the text "${expression.value.slice(0, 40)}"`
  return describeShape(nonNull(shape))
}
