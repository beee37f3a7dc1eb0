import type { Expression, Value } from '@stackwright/language'
import { type Compiled, constantOf } from './compiled.ts'
import { compileArray, compileConditional, compileObject } from './compound.ts'
import type { Context } from './context.ts'
import { compileFilter } from './filter.ts'
import { compileBinary, compileUnary } from './operators.ts'
import { compileReference } from './reference.ts'
import { reporting } from './reporting.ts'

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

/** Chooses the compiler by the kind of the expression. */
export function expressionCompiler(expression: Expression, context: Context): Compiled {
  const compile = compilers[expression.kind] as (expression: Expression, context: Context) => Compiled
  return reporting(
    context,
    () => compile(expression, context),
    (read) => ({ read }),
  )
}
