import type { Expression } from '../expressions/expression.ts'
import type { Json } from '../values/value.ts'

/** A list of constants is a constant, however it was written. */
export function constantOf(expression: Expression): Json | undefined {
  if (expression.kind === 'constant') return expression.value
  if (expression.kind !== 'array') return undefined
  const items = expression.items.map(constantOf)
  return items.every((item) => item !== undefined) ? (items as Json[]) : undefined
}
