import type { Expression, Value } from '@stackwright/language'
import type { Parameter } from '../query/parameters.ts'

/** Values that stand in for what a run would work out: constants as they are, `$input.x` from a record. */
export function evaluate(expression: Expression, input: Readonly<Record<string, Value>> = {}): Value {
  if (expression.kind === 'constant') return expression.value as Value
  if (expression.kind === 'array') return expression.items.map((item) => evaluate(item, input))
  if (expression.kind === 'reference') {
    const [first, second] = expression.path
    const value = input[String(first)] ?? null
    return second === undefined ? value : ((value as readonly Value[])[Number(second)] ?? null)
  }
  throw new Error(`The test cannot work out ${expression.kind}`)
}

/** What the parameters of a query are for some inputs. */
export function parameterValues(parameters: readonly Parameter[], input: Readonly<Record<string, Value>> = {}) {
  return parameters.map(({ expression, read }) => {
    const value = evaluate(expression, input)
    return value === null ? null : read(value, 0)
  })
}
