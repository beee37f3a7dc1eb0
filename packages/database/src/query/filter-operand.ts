import {
  conditionInvalid,
  type Expression,
  type FilterExpression,
  type QueryFilterDefinition,
  type QueryFilterInput,
  type QueryValueType,
} from '@stackwright/language'
import { queryFilters } from '../generated/query-filters.ts'
import {
  asNumber,
  asText,
  type ConditionScope,
  dependsOnRecord,
  derived,
  type Operand,
  operandOf,
  parameterFor,
} from './operand.ts'
import type { Sql } from './parameters.ts'
import { comparedValue } from './value-readers.ts'

const byName = new Map<string, QueryFilterDefinition>()
for (const definition of queryFilters)
  for (const name of [definition.name, ...(definition.aliases ?? [])]) byName.set(name, definition)

/** SQL that is repeated within itself again and again would grow beyond all bounds. */
const longestSql = 100_000

/** Whether an expression makes one value of many records. */
export function isAggregate(expression: Expression): boolean {
  switch (expression.kind) {
    case 'filter':
      return (
        byName.get(expression.name)?.aggregate === true || [expression.value, ...expression.arguments].some(isAggregate)
      )
    case 'unary':
      return isAggregate(expression.value)
    case 'binary':
      return isAggregate(expression.left) || isAggregate(expression.right)
    default:
      return false
  }
}

/** `$db.name|to_lower`: a filter that the database works out. Those that it cannot are for values only. */
export function filterOperand(expression: FilterExpression, scope: ConditionScope): Operand {
  const definition = byName.get(expression.name)
  if (!definition) throw conditionInvalid({ reason: `the database cannot work out the filter ${expression.name}.` })
  const { aggregate = false, output } = definition
  if (aggregate && !scope.aggregates)
    throw conditionInvalid({ reason: `${expression.name} is for the values of an aggregate.` })
  const inner: ConditionScope = aggregate ? { ...scope, aggregates: false } : scope
  if (!dependsOnRecord(expression.value))
    throw conditionInvalid({ reason: `the filter ${expression.name} is put on a value; put it on a field.` })
  const operand = operandOf(expression.value, inner)
  const { type, sql } = valueFor(definition, operand)
  const inputs = inputsOf(definition, expression.arguments, asItBecame(operand, type, sql), inner)
  const target = { type, sqlType: type === 'list' || output === 'same' ? operand.type : operand.elementType }
  const whole: Sql = (context) => {
    const text = definition.sql(
      sql(context),
      inputs.map((input) => input?.(context)),
      target,
    )
    if (text.length > longestSql) throw conditionInvalid({ reason: 'it has too many filters within each other.' })
    return text
  }
  return resultOf(output, operand, type, whole)
}

function valueFor({ name, value }: QueryFilterDefinition, operand: Operand): { type: QueryValueType; sql: Sql } {
  const { family, array } = operand
  const own: QueryValueType = array ? 'list' : family
  const takes = (type: QueryValueType) => value.includes(type)
  if (own === 'number' && takes('number')) return { type: 'number', sql: asNumber(operand) }
  if (own === 'date' && takes('timestamp') && !takes('date'))
    return { type: 'timestamp', sql: (context) => `(${operand.sql(context)}::pg_catalog.timestamp at time zone 'UTC')` }
  if (takes(own)) return { type: own, sql: operand.sql }
  if (own === 'json' && takes('number') && !takes('text')) return { type: 'number', sql: asNumber(operand) }
  if (own === 'json' && takes('text') && !takes('number')) return { type: 'text', sql: asText(operand) }
  throw conditionInvalid({ reason: `the filter ${name} does not go with ${operand.name}.` })
}

function inputsOf(
  { name, inputs }: QueryFilterDefinition,
  given: readonly Expression[],
  operand: Operand,
  scope: ConditionScope,
): readonly (Sql | undefined)[] {
  const declared = Object.entries(inputs)
  if (given.length > declared.length)
    throw conditionInvalid({ reason: `the filter ${name} takes ${declared.length || 'no'} arguments.` })
  return declared.map(([input, spec], position) => {
    const expression = given[position]
    if (expression) return inputSql(expression, spec, operand, scope)
    if (spec.optional) return undefined
    throw conditionInvalid({ reason: `the filter ${name} needs ${input}.` })
  })
}

function inputSql(expression: Expression, { type }: QueryFilterInput, operand: Operand, scope: ConditionScope): Sql {
  if (dependsOnRecord(expression)) {
    const other = operandOf(expression, scope)
    if (type === 'number') return asNumber(other)
    if (type === 'text') return asText(other)
    if (other.family !== operand.family || other.array !== operand.array)
      throw conditionInvalid({ reason: `${operand.name} and ${other.name} are of different types.` })
    return other.sql
  }
  if (type !== 'same') return parameterFor(expression, type, scope)
  if (operand.family === 'number') return parameterFor(expression, 'number', scope)
  const parameter = scope.parameter(expression, comparedValue(operand))
  return (context) =>
    context.isNull(parameter) ? `null::${operand.type}` : `${context.place(parameter)}::${operand.type}`
}

function resultOf(output: QueryFilterDefinition['output'], operand: Operand, type: QueryValueType, sql: Sql): Operand {
  const { name } = operand
  switch (output) {
    case 'number':
      return derived('number', 'numeric', sql, name)
    case 'text':
      return derived('text', 'text', sql, name)
    case 'bool':
      return derived('bool', 'bool', sql, name)
    case 'timestamp':
      return derived('timestamp', 'timestamptz', sql, name)
    case 'list':
      return { ...asItBecame(operand, type, sql), array: true, type: `${operand.elementType}[]` }
    case 'same':
      return asItBecame(operand, type, sql)
  }
}

/** The same kind of value, though no column any more. A number may have become one that is not whole. */
function asItBecame(operand: Operand, type: QueryValueType, sql: Sql): Operand {
  if (type === 'number') return derived('number', 'numeric', sql, operand.name)
  if (type === 'text') return derived('text', 'text', sql, operand.name)
  if (type === 'timestamp') return derived('timestamp', 'timestamptz', sql, operand.name)
  const { column: _, ...rest } = operand
  return { ...rest, sql }
}
