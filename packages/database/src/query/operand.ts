import {
  conditionInvalid,
  type Expression,
  type FilterExpression,
  type PathSegment,
  toText,
  type Value,
} from '@stackwright/language'
import decimal from '../fields/decimal.ts'
import type { Column, Family } from '../rows/column.ts'
import { quoteLiteral } from '../sql/identifier.ts'
import { comparedText } from './compared-text.ts'
import type { Parameter, Sql } from './parameters.ts'
import { findColumn, type Source } from './source.ts'

/** Something in a condition that depends on the record: a column, a part of one, or what is worked out from columns. */
export interface Operand {
  readonly sql: Sql
  readonly family: Family
  /** A PostgreSQL array. */
  readonly array: boolean
  /** Of the whole: `pg_catalog.text[]`; of an element: `pg_catalog.text`. */
  readonly type: string
  readonly elementType: string
  /** How failures call it. */
  readonly name: string
  /** Only for a whole column. */
  readonly column?: Column
}

/** What the parts of one condition share. */
export interface ConditionScope {
  /** The tables that records come from; the first is the one that is queried. */
  readonly sources: readonly Source[]
  /** The result leaves the database: a password is not among what it is worked out from. */
  readonly shown?: boolean
  /** Filters that make one value of many records are allowed. */
  readonly aggregates?: boolean
  /** Compiles a filter on what depends on the record. */
  readonly filter: FilterCompiler
  /** Notes a value to be sent; gives its number. */
  parameter(expression: Expression, read: Parameter['read']): number
}

/** Whether an expression depends on the record at all; if not, it is worked out before the query. */
export function dependsOnRecord(expression: Expression): boolean {
  switch (expression.kind) {
    case 'constant':
      return false
    case 'reference':
      return (
        expression.root === 'db' ||
        expression.path.some((segment) => typeof segment === 'object' && dependsOnRecord(segment))
      )
    case 'filter':
      return dependsOnRecord(expression.value) || expression.arguments.some(dependsOnRecord)
    case 'unary':
      return dependsOnRecord(expression.value)
    case 'binary':
      return dependsOnRecord(expression.left) || dependsOnRecord(expression.right)
    case 'conditional':
      return [expression.condition, expression.consequent, expression.alternate].some(dependsOnRecord)
    case 'array':
      return expression.items.some(dependsOnRecord)
    case 'object':
      return expression.entries.some(
        ({ key, value }) => (typeof key === 'object' && dependsOnRecord(key)) || dependsOnRecord(value),
      )
  }
}

/** Compiles what is not a column itself; filters are handed in, as they are compiled by way of this. */
type FilterCompiler = (expression: FilterExpression, scope: ConditionScope) => Operand

export function operandOf(expression: Expression, scope: ConditionScope): Operand {
  switch (expression.kind) {
    case 'reference':
      return columnAt(scope, expression.path.map(constantSegment))
    case 'filter':
      return scope.filter(expression, scope)
    case 'unary':
      if (expression.operator === '-') return negated(operandOf(expression.value, scope))
      break
    case 'binary':
      if (['+', '-', '*', '/', '%'].includes(expression.operator))
        return derived(
          'number',
          'numeric',
          infix(expression.operator, expression.left, expression.right, 'number', scope),
        )
      if (expression.operator === '~')
        return derived('text', 'text', infix('||', expression.left, expression.right, 'text', scope))
  }
  throw conditionInvalid({ reason: 'it holds an expression on fields that the database cannot work out.' })
}

/** `$db.user.email`, `$db.email` and `$db.settings.theme` (a key within a json field). */
export function columnAt(
  { sources, shown }: Pick<ConditionScope, 'sources' | 'shown'>,
  path: readonly string[],
): Operand {
  const { source, column, keys } = findColumn(sources, path)
  if (shown && column.field.type === 'password')
    throw conditionInvalid({ reason: `${column.name} is a password; it is only given when output names it.` })
  const sql = source.prefix + column.quoted
  if (keys.length === 0) return wholeColumn(column, sql)
  if (column.family !== 'json')
    throw conditionInvalid({ reason: `${column.name} is no JSON field, so it has no ${keys.join('.')}.` })
  const within = `array[${keys.map(quoteLiteral).join(', ')}]::pg_catalog.text[]`
  return { ...derived('json', 'jsonb', () => `(${sql} #> ${within})`), name: [column.name, ...keys].join('.') }
}

function wholeColumn(column: Column, sql: string): Operand {
  return {
    sql: () => sql,
    family: column.family,
    array: column.array,
    type: column.sqlType,
    elementType: column.elementType,
    name: column.name,
    column,
  }
}

function constantSegment(segment: PathSegment): string {
  if (typeof segment !== 'object') return String(segment)
  if (segment.kind === 'constant' && segment.value !== null && typeof segment.value !== 'object')
    return String(segment.value)
  throw conditionInvalid({ reason: 'a field must be named, not worked out.' })
}

/** What is worked out from columns. */
export function derived(family: Family, type: string, sql: Sql, name = 'The value'): Operand {
  return { sql, family, array: false, type: `pg_catalog.${type}`, elementType: `pg_catalog.${type}`, name }
}

function negated(operand: Operand): Operand {
  if (operand.family !== 'number' || operand.array)
    throw conditionInvalid({ reason: `${operand.name} is no number, so it cannot be negated.` })
  return derived('number', 'numeric', (context) => `(- ${operand.sql(context)})`)
}

/** Both sides of an operator that gives a number or text; sides that do not depend on the record are sent as parameters. */
function infix(
  operator: string,
  left: Expression,
  right: Expression,
  family: 'number' | 'text',
  scope: ConditionScope,
): Sql {
  const [a, b] = [left, right].map((side) => infixSide(side, family, scope)) as [Sql, Sql]
  return (context) => `(${a(context)} ${operator} ${b(context)})`
}

function infixSide(side: Expression, family: 'number' | 'text', scope: ConditionScope): Sql {
  if (!dependsOnRecord(side)) return parameterFor(side, family, scope)
  const operand = operandOf(side, scope)
  return family === 'number' ? asNumber(operand) : asText(operand)
}

/** What does not depend on the record, as a parameter. */
export function parameterFor(value: Expression, family: 'number' | 'text', scope: ConditionScope): Sql {
  const type = family === 'number' ? 'pg_catalog.numeric' : 'pg_catalog.text'
  const read = (value: Value) =>
    family === 'number'
      ? toText(decimal.read(value, { name: 'The value', type: 'decimal' }))
      : comparedText(value, 'The value')
  const parameter = scope.parameter(value, read)
  return (context) => (context.isNull(parameter) ? `null::${type}` : `${context.place(parameter)}::${type}`)
}

/** An operand as text, for search by pattern. */
export function asText(operand: Operand): Sql {
  const { family, array, sql } = operand
  if (array) throw conditionInvalid({ reason: `${operand.name} is a list, not text.` })
  if (family === 'text') return sql
  return (context) => (family === 'json' ? `(${sql(context)} #>> '{}')` : `${sql(context)}::pg_catalog.text`)
}

/** An operand as a number; what is no number in JSON is none. */
export function asNumber({ family, array, sql, name }: Operand): Sql {
  if (array || (family !== 'number' && family !== 'json')) throw conditionInvalid({ reason: `${name} is no number.` })
  if (family === 'number') return (context) => `${sql(context)}::pg_catalog.numeric`
  return (context) => {
    const value = sql(context)
    return `(case when pg_catalog.jsonb_typeof(${value}) = 'number' then ${value}::pg_catalog.numeric end)`
  }
}
