import { conditionInvalid, type Expression } from '@stackwright/language'
import { type ConditionScope, operandOf } from './operand.ts'
import type { Sql } from './parameters.ts'
import { boundaryValue } from './value-readers.ts'

/** `field between [low, high]` or `field between low..high`, both ends included. */
export function between(left: Expression, right: Expression, scope: ConditionScope): Sql {
  const operand = operandOf(left, scope)
  if (operand.array) throw conditionInvalid({ reason: `${operand.name} is a list, so it lies between nothing.` })
  const [low, high] = endsOf(right)
  const from = scope.parameter(low, boundaryValue(operand, 'ceil'))
  const to = scope.parameter(high, boundaryValue(operand, 'floor'))
  return (context) => {
    if (context.isNull(from) || context.isNull(to)) return 'false'
    const sql = operand.sql(context)
    const [low, high] = [from, to].map((end) => `${context.place(end)}::${operand.type}`) as [string, string]
    const lies = `${sql} between ${low} and ${high}`
    return operand.family === 'json'
      ? `(${jsonType(sql)} = all (array[${jsonType(low)}, ${jsonType(high)}]) and ${lies})`
      : lies
  }
}

/** In JSON, numbers lie between numbers and text between texts. */
const jsonType = (sql: string) => `pg_catalog.jsonb_typeof(${sql})`

function endsOf(range: Expression): readonly [Expression, Expression] {
  if (range.kind === 'binary' && range.operator === '..') return [range.left, range.right]
  if (range.kind === 'array' && range.items.length === 2) return range.items as readonly [Expression, Expression]
  if (range.kind === 'constant' && Array.isArray(range.value) && range.value.length === 2) {
    const [low = null, high = null] = range.value
    return [
      { kind: 'constant', value: low },
      { kind: 'constant', value: high },
    ]
  }
  if (range.kind === 'reference' && range.root !== 'db')
    return [
      { ...range, path: [...range.path, 0] },
      { ...range, path: [...range.path, 1] },
    ]
  throw conditionInvalid({ reason: 'between takes a list of two values.' })
}
