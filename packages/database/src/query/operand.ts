import {
  conditionInvalid,
  type Expression,
  type PathSegment,
  type ReferenceExpression,
  toText,
  type Value,
} from '@stackwright/language'
import decimal from '../fields/decimal.ts'
import { type BoundTable, columnNamed } from '../rows/bound-table.ts'
import type { Column, Family } from '../rows/column.ts'
import { quoteLiteral } from '../sql/identifier.ts'
import { columnFilters } from './column-filters.ts'
import { comparedText } from './compared-text.ts'
import type { Parameter, Sql } from './parameters.ts'

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
  readonly table: BoundTable
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

export function operandOf(expression: Expression, scope: ConditionScope): Operand {
  switch (expression.kind) {
    case 'reference':
      return columnOperand(expression, scope.table)
    case 'filter':
      return filterOperand(expression.name, operandOf(expression.value, scope), expression.arguments.length)
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
function columnOperand({ path }: ReferenceExpression, table: BoundTable): Operand {
  const keys = path.map(constantSegment)
  const [first = '', second] = keys
  const named = first === table.name && second !== undefined && table.byName.has(second)
  return columnAt(table, named ? keys.slice(1) : keys)
}

/** A column by its name, or a value within a json column by the keys that lead to it. */
export function columnAt(table: BoundTable, [name = '', ...keys]: readonly string[]): Operand {
  const column = columnNamed(table, name)
  if (keys.length === 0) return wholeColumn(column)
  if (column.family !== 'json')
    throw conditionInvalid({ reason: `${name} is no JSON field, so it has no ${keys.join('.')}.` })
  const path = `array[${keys.map(quoteLiteral).join(', ')}]::pg_catalog.text[]`
  return { ...derived('json', 'jsonb', () => `(${column.quoted} #> ${path})`), name: [name, ...keys].join('.') }
}

function wholeColumn(column: Column): Operand {
  return {
    sql: () => column.quoted,
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

function derived(family: Family, type: string, sql: Sql): Operand {
  return { sql, family, array: false, type: `pg_catalog.${type}`, elementType: `pg_catalog.${type}`, name: 'The value' }
}

function filterOperand(name: string, operand: Operand, argumentCount: number): Operand {
  const known = columnFilters.get(name)
  if (!known || argumentCount > 0 || operand.array || operand.family !== known.on)
    throw conditionInvalid({ reason: `the filter ${name} cannot be worked out on ${operand.name} by the database.` })
  return {
    ...derived(known.on === known.gives ? known.on : known.gives, known.type, (context) =>
      known.sql(operand.sql(context)),
    ),
    name: operand.name,
  }
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
  const type = family === 'number' ? 'pg_catalog.numeric' : 'pg_catalog.text'
  if (!dependsOnRecord(side)) {
    const read = (value: Value) =>
      family === 'number'
        ? toText(decimal.read(value, { name: 'The value', type: 'decimal' }))
        : comparedText(value, 'The value')
    const parameter = scope.parameter(side, read)
    return (context) => (context.isNull(parameter) ? `null::${type}` : `${context.place(parameter)}::${type}`)
  }
  const operand = operandOf(side, scope)
  if (operand.array || (family === 'number' && operand.family !== 'number'))
    throw conditionInvalid({ reason: `${operand.name} is not of the type that its operator takes.` })
  return (context) => `${textOf(operand, context, type)}`
}

function textOf(operand: Operand, context: Parameters<Sql>[0], type: string): string {
  return operand.family === 'json' ? `(${operand.sql(context)} #>> '{}')` : `${operand.sql(context)}::${type}`
}

/** An operand as text, for search by pattern. */
export function asText(operand: Operand): Sql {
  if (operand.family === 'text' && !operand.array) return operand.sql
  return (context) => textOf(operand, context, 'pg_catalog.text')
}
