import type { Expression } from '@stackwright/language'

const isExpression = (part: unknown): part is Expression => typeof part === 'object' && part !== null

/** The expressions that stand right inside another one. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'constant':
      return []
    case 'reference':
      return expression.path.filter(isExpression)
    case 'filter':
      return [expression.value, ...expression.arguments]
    case 'unary':
      return [expression.value]
    case 'binary':
      return [expression.left, expression.right]
    case 'conditional':
      return [expression.condition, expression.consequent, expression.alternate]
    case 'array':
      return expression.items
    case 'object':
      return expression.entries.flatMap(({ key, value }) => (isExpression(key) ? [key, value] : [value]))
  }
}
