import type { Problem } from '../documents/problem.ts'
import type { Expression } from '../expressions/expression.ts'

/** A place in the document, as a chain that is only written out where something is found. */
export interface Position {
  readonly parent: Position | null
  readonly key: string | number
}

export const inside = (parent: Position | null, ...keys: readonly (string | number)[]): Position =>
  keys.reduce<Position | null>((chain, key) => ({ parent: chain, key }), parent) as Position

export function keysOf(position: Position, from: Position | null = null): (string | number)[] {
  const keys: (string | number)[] = []
  for (let at: Position | null = position; at !== null && at !== from; at = at.parent) keys.push(at.key)
  return keys.reverse()
}

export const pathOf = (position: Position): NonNullable<Problem['path']> => keysOf(position).join('.')

/** Names as people write them: `$user.name`, `$input.x`. */
export function nameOf(expression: Expression): string {
  if (expression.kind !== 'reference') return 'The value'
  const { root, path } = expression
  const keys = path.map((segment) => (typeof segment === 'object' ? '…' : String(segment)))
  return `$${(root === 'var' ? keys : [root, ...keys]).join('.')}`
}
