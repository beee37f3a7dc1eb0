import type { Json } from '../values/value.ts'

/**
 * A value as it is stored: a small tree. Text (`$user.name|to_upper ~ "!"`) and the studio's chips are two views of it.
 */
export type Expression =
  | ConstantExpression
  | ReferenceExpression
  | FilterExpression
  | UnaryExpression
  | BinaryExpression
  | ConditionalExpression
  | ArrayExpression
  | ObjectExpression

export interface ConstantExpression {
  readonly kind: 'constant'
  readonly value: Json
}

/** `$input.email` is root input, path ["email"]; `$user.name` is root var, path ["user", "name"]; `$db.user.email` is root db. */
export interface ReferenceExpression {
  readonly kind: 'reference'
  readonly root: ReferenceRoot
  readonly path: readonly PathSegment[]
}

export const referenceRoots = [
  'input',
  'var',
  'auth',
  'env',
  'db',
  'this',
  'index',
  'parent',
  'result',
  'error',
  'response',
  'now',
] as const
export type ReferenceRoot = (typeof referenceRoots)[number]

/** A key, a position in a list, or an expression that gives one. */
export type PathSegment = string | number | Expression

/** `value|name:argument:argument` */
export interface FilterExpression {
  readonly kind: 'filter'
  readonly name: string
  readonly value: Expression
  readonly arguments: readonly Expression[]
}

export const unaryOperators = ['!', '-'] as const
export interface UnaryExpression {
  readonly kind: 'unary'
  readonly operator: (typeof unaryOperators)[number]
  readonly value: Expression
}

export const binaryOperators = [
  '==',
  '!=',
  '===',
  '!==',
  '>',
  '>=',
  '<',
  '<=',
  '&&',
  '||',
  '??',
  '?:',
  '+',
  '-',
  '*',
  '/',
  '%',
  '~',
  '..',
  // Conditions on columns only: they compile to SQL. A trailing ? means "no condition when the right side is null".
  '==?',
  '!=?',
  '>?',
  '>=?',
  '<?',
  '<=?',
  'in',
  'in?',
  'not in',
  'not in?',
  'includes',
  'includes?',
  'not includes',
  'not includes?',
  'contains',
  'contains?',
  'not contains',
  'not contains?',
  'overlaps',
  'overlaps?',
  'not overlaps',
  'not overlaps?',
  'between',
  'between?',
  'not between',
  'not between?',
  'ilike',
  'ilike?',
  'not ilike',
  'not ilike?',
  '~~',
  '!~',
  '@>',
] as const
export type BinaryOperator = (typeof binaryOperators)[number]
export interface BinaryExpression {
  readonly kind: 'binary'
  readonly operator: BinaryOperator
  readonly left: Expression
  readonly right: Expression
}

/** `condition ? consequent : alternate` */
export interface ConditionalExpression {
  readonly kind: 'conditional'
  readonly condition: Expression
  readonly consequent: Expression
  readonly alternate: Expression
}

export interface ArrayExpression {
  readonly kind: 'array'
  readonly items: readonly Expression[]
}

/** Entries, not a map: their order is kept and keys may be computed. */
export interface ObjectExpression {
  readonly kind: 'object'
  readonly entries: readonly ObjectEntry[]
}

export interface ObjectEntry {
  readonly key: string | Expression
  readonly value: Expression
}
