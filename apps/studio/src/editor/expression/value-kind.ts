import { binary, constant, type Expression, type InputSpec, type Json, reference } from '@stackwright/language'
import { readCondition } from './condition-shape.ts'

/** The ways to give a value, for people who do not write formulas. */
export const valueKinds = ['text', 'number', 'boolean', 'nothing', 'variable', 'condition', 'formula'] as const
export type ValueKind = (typeof valueKinds)[number]

const constantKind = (value: Json): ValueKind => {
  if (value === null) return 'nothing'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'number') return 'number'
  return typeof value === 'boolean' ? 'boolean' : 'formula'
}

/** The simplest way in which an expression can be shown. */
export function kindOf(expression: Expression): ValueKind {
  if (expression.kind === 'constant') return constantKind(expression.value)
  if (expression.kind === 'reference')
    return expression.path.some((part) => typeof part === 'object') ? 'formula' : 'variable'
  // A sum is no condition, though a condition may ask whether a sum is true.
  const rows = expression.kind === 'binary' ? readCondition(expression)?.rows : undefined
  return rows?.some(({ operator }) => operator !== 'holds') ? 'condition' : 'formula'
}

/** Whether a kind can show an expression without changing it. */
export function fits(kind: ValueKind, expression: Expression): boolean {
  if (kind === 'formula' || kind === kindOf(expression)) return true
  return kind === 'condition' && expression.kind !== 'constant' && readCondition(expression) !== null
}

/** The kind an empty argument starts with. */
export function initialKind(spec: Pick<InputSpec, 'type' | 'mode'>, isCondition: boolean): ValueKind {
  if (isCondition) return 'condition'
  if (spec.type === 'text') return 'text'
  if (spec.type === 'int' || spec.type === 'decimal' || spec.type === 'number') return 'number'
  return spec.type === 'bool' ? 'boolean' : 'formula'
}

/** What a value becomes when its kind is changed. Variables and formulas leave it as it is until another is chosen or typed. */
export function convert(expression: Expression | undefined, kind: ValueKind): Expression | undefined {
  const value = expression?.kind === 'constant' ? expression.value : undefined
  switch (kind) {
    case 'text':
      return constant(value === undefined || value === null || typeof value === 'object' ? '' : String(value))
    case 'number':
      return constant(Number.isFinite(Number(value ?? 0)) ? Number(value ?? 0) : 0)
    case 'boolean':
      return constant(value !== false)
    case 'nothing':
      return constant(null)
    case 'variable':
    case 'formula':
      return expression
    case 'condition':
      return expression && expression.kind !== 'constant' && readCondition(expression)
        ? expression
        : binary(expression ?? reference('var', 'value'), '!=', constant(null))
  }
}
