import {
  type BinaryExpression,
  type BinaryOperator,
  binaryOperators,
  conditionInvalid,
  type Expression,
} from '@stackwright/language'
import { between } from './between.ts'
import { contains, includes, inList, overlaps, pattern } from './membership.ts'
import { negation } from './negation.ts'
import { type ConditionScope, dependsOnRecord, type Operand, operandOf } from './operand.ts'
import type { Sql } from './parameters.ts'
import { boundaryValue, comparedValue } from './value-readers.ts'

/** The operators of conditions by what they do; `not` forms and forms that end in ? are the same with a twist. */
const orders: Partial<Record<BinaryOperator, BinaryOperator>> = { '>': '<', '>=': '<=', '<': '>', '<=': '>=' }
const equalities: Partial<Record<BinaryOperator, 'is' | 'is not'>> = {
  '==': 'is',
  '===': 'is',
  '!=': 'is not',
  '!==': 'is not',
}
const memberships = {
  in: inList,
  includes,
  contains,
  overlaps,
  between,
  ilike: pattern('ilike'),
  '~~': pattern('~'),
  '@>': contains,
} as const

const negations: Partial<Record<BinaryOperator, keyof typeof memberships>> = {
  'not in': 'in',
  'not includes': 'includes',
  'not contains': 'contains',
  'not overlaps': 'overlaps',
  'not between': 'between',
  'not ilike': 'ilike',
  '!~': '~~',
}

const skipping: Partial<Record<BinaryOperator, BinaryOperator>> = Object.fromEntries(
  binaryOperators.filter((operator) => /[^?]\?$/.test(operator)).map((operator) => [operator, operator.slice(0, -1)]),
)

export const comparisonOperators: ReadonlySet<string> = new Set(
  [equalities, orders, memberships, negations, skipping].flatMap(Object.keys),
)

export function comparison({ operator, left, right }: BinaryExpression, scope: ConditionScope): Sql {
  const plain = skipping[operator]
  if (plain) return unlessNull(plain, left, right, scope)
  const negated = negations[operator]
  if (negated) return negation(memberships[negated](left, right, scope))
  if (operator in memberships) return memberships[operator as keyof typeof memberships](left, right, scope)
  const leftDepends = dependsOnRecord(left)
  if (leftDepends && dependsOnRecord(right))
    return bothColumns(operator, operandOf(left, scope), operandOf(right, scope))
  return leftDepends
    ? withValue(operator, operandOf(left, scope), right, scope)
    : withValue(orders[operator] ?? operator, operandOf(right, scope), left, scope)
}

/** No condition at all when the right side is null. */
function unlessNull(operator: BinaryOperator, left: Expression, right: Expression, scope: ConditionScope): Sql {
  if (!dependsOnRecord(left) || dependsOnRecord(right))
    throw conditionInvalid({ reason: `${operator}? compares a field with a value that may be null.` })
  let value = -1
  const watching: ConditionScope = {
    ...scope,
    parameter(expression, read) {
      const number = scope.parameter(expression, read)
      if (expression === right) value = number
      return number
    },
  }
  const sql = comparison({ kind: 'binary', operator, left, right }, watching)
  return (context) => (value >= 0 && context.isNull(value) ? 'true' : sql(context))
}

function withValue(operator: BinaryOperator, operand: Operand, value: Expression, scope: ConditionScope): Sql {
  const equality = equalities[operator]
  if (equality) {
    const parameter = scope.parameter(value, comparedValue(operand))
    return (context) => {
      const sql = operand.sql(context)
      if (context.isNull(parameter)) return isNull(operand, sql, equality)
      const place = `${context.place(parameter)}::${operand.type}`
      return equality === 'is' ? `${sql} = ${place}` : `${sql} is distinct from ${place}`
    }
  }
  if (operand.array) throw conditionInvalid({ reason: `${operand.name} is a list; ask what it contains.` })
  // Above 1.5 is above 1 for whole numbers, and so is up to 1.5.
  const rounding = operator === '>' || operator === '<=' ? 'floor' : 'ceil'
  const parameter = scope.parameter(value, boundaryValue(operand, rounding))
  return (context) => {
    if (context.isNull(parameter)) return 'false'
    const sql = operand.sql(context)
    const place = `${context.place(parameter)}::${operand.type}`
    const compared = `${sql} ${operator} ${place}`
    return operand.family === 'json' ? `(${sameJsonType(sql, place)} and ${compared})` : compared
  }
}

/** PostgreSQL has an order across the types of JSON, by which any text would be less than 5. */
const sameJsonType = (sql: string, place: string): string =>
  `pg_catalog.jsonb_typeof(${sql}) = pg_catalog.jsonb_typeof(${place})`

/** In a json field there may be nothing, or JSON's null. */
function isNull(operand: Operand, sql: string, equality: 'is' | 'is not'): string {
  if (operand.family !== 'json') return `${sql} ${equality} null`
  return `coalesce(${sql}, 'null') ${equality === 'is' ? '=' : '<>'} 'null'::pg_catalog.jsonb`
}

function bothColumns(operator: BinaryOperator, left: Operand, right: Operand): Sql {
  if (left.family !== right.family || left.array !== right.array)
    throw conditionInvalid({
      reason: `${left.name} and ${right.name} are of different types, so they cannot be compared.`,
    })
  const equality = equalities[operator]
  const word = equality ? (equality === 'is' ? 'is not distinct from' : 'is distinct from') : operator
  return (context) => `${left.sql(context)} ${word} ${right.sql(context)}`
}
