import type { Expression } from '../expressions/expression.ts'
import type { Answer, State } from './state.ts'

const mostInAnswer = 8

/** A variable that is set to a condition tells, when it is tested, what the condition tells. */
export function answerOf(expression: Expression, state: State): Answer | undefined {
  if (expression.kind !== 'binary' && expression.kind !== 'unary' && expression.kind !== 'filter') return undefined
  const versions = new Map<string, number>()
  const known = collectVersions(expression, state, versions, mostInAnswer)
  return known && versions.size > 0 ? { condition: expression, versions } : undefined
}

function collectVersions(part: unknown, state: State, versions: Map<string, number>, depth: number): boolean {
  if (depth === 0) return false
  if (typeof part !== 'object' || part === null) return true
  const { kind, root, path } = part as { kind?: unknown; root?: unknown; path?: unknown }
  if (kind === 'reference' && Array.isArray(path)) {
    const name = root === 'input' || root === 'auth' ? `@${root}` : root === 'var' ? path[0] : undefined
    const version = typeof name === 'string' ? state.get(name)?.version : undefined
    if (typeof name === 'string' && version === undefined) return false
    if (typeof name === 'string' && version !== undefined) versions.set(name, version)
  }
  return Object.values(part).every((inner) => collectVersions(inner, state, versions, depth - 1))
}
