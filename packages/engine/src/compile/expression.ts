import type { Expression, Value } from '@stackwright/language'
import { type Compiled, constantOf, reporting } from './compiled.ts'
import { compileArray, compileConditional, compileObject } from './compound.ts'
import type { Context } from './context.ts'
import { compileFilter } from './filter.ts'
import { compileBinary, compileUnary } from './operators.ts'
import { compileReference } from './reference.ts'

type Compilers = {
  readonly [Kind in Expression['kind']]: (expression: Extract<Expression, { kind: Kind }>, context: Context) => Compiled
}

const compilers: Compilers = {
  constant: ({ value }) => constantOf(value as Value),
  reference: compileReference,
  filter: compileFilter,
  unary: compileUnary,
  binary: compileBinary,
  conditional: compileConditional,
  array: compileArray,
  object: compileObject,
}

/** Compiles an expression; mistakes in it become problems, and the part they concern fails when it is reached. */
export function compileExpression(expression: Expression, context: Context): Compiled {
  const compile = compilers[expression.kind] as (expression: Expression, context: Context) => Compiled
  return reporting(
    context,
    () => compile(expression, context),
    (read) => ({ read }),
  )
}
