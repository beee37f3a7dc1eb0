import { conditionInvalid, type Expression, truthy } from '@stackwright/language'
import { comparison, comparisonOperators } from './comparison.ts'
import { negation } from './negation.ts'
import { type ConditionScope, dependsOnRecord, operandOf } from './operand.ts'
import type { Sql } from './parameters.ts'

/**
 * A condition on records as SQL. It is either true or not: a comparison with a missing value is not true, and its negation is.
 * Fails with COLUMN.UNKNOWN or CONDITION.INVALID for what the database cannot work out.
 */
export function conditionSql(expression: Expression, scope: ConditionScope): Sql {
  if (!dependsOnRecord(expression)) return constantCondition(expression, scope)
  switch (expression.kind) {
    case 'unary':
      if (expression.operator === '!') return negation(conditionSql(expression.value, scope))
      break
    case 'conditional': {
      const [when, then, otherwise] = [expression.condition, expression.consequent, expression.alternate].map((part) =>
        conditionSql(part, scope),
      ) as [Sql, Sql, Sql]
      return (context) => `(case when ${when(context)} then ${then(context)} else ${otherwise(context)} end)`
    }
    case 'binary':
      if (expression.operator === '&&' || expression.operator === '||') {
        const [left, right] = [conditionSql(expression.left, scope), conditionSql(expression.right, scope)]
        const word = expression.operator === '&&' ? 'and' : 'or'
        return (context) => `(${left(context)} ${word} ${right(context)})`
      }
      if (comparisonOperators.has(expression.operator)) return comparison(expression, scope)
      break
    case 'filter':
    case 'reference': {
      const operand = operandOf(expression, scope)
      if (operand.family === 'bool' && !operand.array) return operand.sql
      throw conditionInvalid({ reason: `${operand.name} is neither true nor false; compare it with something.` })
    }
  }
  throw conditionInvalid({ reason: 'it holds an expression on fields that is neither true nor false.' })
}

/** What does not depend on the record is true or false for all of them. */
function constantCondition(expression: Expression, scope: ConditionScope): Sql {
  const parameter = scope.parameter(expression, truthy)
  return (context) => (context.isNull(parameter) ? 'false' : `${context.place(parameter)}::pg_catalog.bool`)
}
