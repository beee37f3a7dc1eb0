import type { Expression } from '../expressions/expression.ts'
import { truthy } from '../values/truthy.ts'
import type { Value } from '../values/value.ts'

/** A condition that is written down and holds. */
export const isAlways = (expression: Expression | undefined): boolean =>
  expression?.kind === 'constant' && truthy(expression.value as Value)
