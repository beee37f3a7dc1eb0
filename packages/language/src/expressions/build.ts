import type { Json } from '../values/value.ts'
import type { BinaryOperator, Expression, PathSegment, ReferenceRoot } from './expression.ts'

/** Short ways to write expressions down, for wizards, examples and tests. */
export const constant = (value: Json): Expression => ({ kind: 'constant', value })

export const reference = (root: ReferenceRoot, ...path: PathSegment[]): Expression => ({
  kind: 'reference',
  root,
  path,
})

export const variable = (...path: PathSegment[]): Expression => reference('var', ...path)

export const filter = (value: Expression, name: string, ...args: Expression[]): Expression => ({
  kind: 'filter',
  name,
  value,
  arguments: args,
})

export const binary = (left: Expression, operator: BinaryOperator, right: Expression): Expression => ({
  kind: 'binary',
  operator,
  left,
  right,
})

export const object = (entries: Record<string, Expression>): Expression => ({
  kind: 'object',
  entries: Object.entries(entries).map(([key, value]) => ({ key, value })),
})

export const array = (...items: Expression[]): Expression => ({ kind: 'array', items })
