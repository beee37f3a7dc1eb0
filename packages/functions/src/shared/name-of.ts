import type { Expression } from '@stackwright/language'

/** How a message calls the value of an expression: `$user.name`, where that is all it is. */
export function nameOf(expression: Expression | undefined): string {
  if (expression?.kind !== 'reference' || expression.path.some((segment) => typeof segment === 'object'))
    return 'the value'
  const { root, path } = expression
  return `$${[...(root === 'var' ? [] : [root]), ...path].join('.')}`
}
