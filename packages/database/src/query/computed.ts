import { conditionInvalid, documentInvalid, type Expression, stringifyJson } from '@stackwright/language'
import { storableJson } from '../reading/storable-json.ts'
import { quoteIdentifier } from '../sql/identifier.ts'
import { comparisonOperators } from './comparison.ts'
import { conditionSql } from './condition.ts'
import { type ConditionScope, dependsOnRecord, derived, type Operand, operandOf } from './operand.ts'

/** A value that a query works out, under a name of its own. */
export interface Computed {
  readonly name: string
  readonly value: Expression
}

/** A computed value, compiled. */
export interface Item extends Pick<Operand, 'sql' | 'family' | 'array' | 'column'> {
  readonly name: string
  readonly quoted: string
}

/** What is shown as a column of the result: an expression on fields, a condition, or a value that is the same for all. */
export function compileComputed({ name, value }: Computed, scope: ConditionScope): Item {
  if (name === '__proto__') throw documentInvalid({ place: name, reason: 'This name cannot be used' })
  const { sql, family, array, column } = shownOperand(value, { ...scope, shown: true })
  return { name, quoted: quoteIdentifier(name), sql, family, array, ...(column && { column }) }
}

function shownOperand(value: Expression, scope: ConditionScope): Operand {
  if (!dependsOnRecord(value)) {
    const parameter = scope.parameter(value, (given) => stringifyJson(storableJson(given, 'The value')))
    return derived('json', 'jsonb', (context) =>
      context.isNull(parameter) ? 'null::pg_catalog.jsonb' : `${context.place(parameter)}::pg_catalog.jsonb`,
    )
  }
  return isCondition(value) ? derived('bool', 'bool', conditionSql(value, scope)) : operandOf(value, scope)
}

function isCondition(value: Expression): boolean {
  if (value.kind === 'unary') return value.operator === '!'
  if (value.kind === 'conditional') return true
  return (
    value.kind === 'binary' &&
    (comparisonOperators.has(value.operator) || value.operator === '&&' || value.operator === '||')
  )
}

/** Refuses an aggregate among what is worked out for each record, and the reverse. */
export function refuseUnless(holds: boolean, reason: string): void {
  if (!holds) throw conditionInvalid({ reason })
}
