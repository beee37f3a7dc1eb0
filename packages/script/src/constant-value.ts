import { type Expression, isObject, type Json } from '@stackwright/language'

/** The value of an expression that is written down whole; undefined when anything in it is worked out. */
export function constantValue(expression: Expression): Json | undefined {
  switch (expression.kind) {
    case 'constant':
      return expression.value
    case 'reference':
      return expression.root === 'now' ? 'now' : undefined
    case 'array': {
      const items = expression.items.map(constantValue)
      return items.every((item) => item !== undefined) ? items : undefined
    }
    case 'object': {
      const entries: [string, Json][] = []
      for (const { key, value } of expression.entries) {
        const constant = constantValue(value)
        if (typeof key !== 'string' || key === '__proto__' || constant === undefined) return undefined
        entries.push([key, constant])
      }
      return Object.fromEntries(entries)
    }
    default:
      return undefined
  }
}

/** The other way: lists and objects as expressions of their own, which is how text reads. */
export function expressionOf(value: Json): Expression {
  if (Array.isArray(value)) return { kind: 'array', items: value.map(expressionOf) }
  if (!isObject(value)) return { kind: 'constant', value }
  return {
    kind: 'object',
    entries: Object.entries(value).map(([key, each]) => ({ key, value: expressionOf(each as Json) })),
  }
}
