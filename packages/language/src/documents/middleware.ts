import { z } from 'zod'
import { expressionSchema } from '../expressions/expression-schema.ts'
import { stackSchema } from '../stacks/step-schema.ts'
import { baseShape, nameSchema } from './base.ts'
import type { InputDeclaration } from './input.ts'
import { declaredInput, inputsSchema } from './program.ts'
import { unitTestsSchema } from './unit-test.ts'

/** What a middleware is given, whatever it stands around. */
export const middlewareInputs: readonly InputDeclaration[] = [
  declaredInput({
    name: 'vars',
    type: 'json',
    description: 'Before: the inputs as they arrived. After: the response.',
  }),
  declaredInput({
    name: 'type',
    type: 'enum',
    values: ['pre', 'post'],
    description: 'Whether it runs before or after.',
  }),
]

/** A stack that runs before or after programs, see MiddlewareUse. */
export const middlewareSchema = z.strictObject({
  kind: z.literal('middleware'),
  ...baseShape,
  name: nameSchema,
  inputs: inputsSchema.default([...middlewareInputs]),
  stack: stackSchema.default([]),
  /** Goes into the inputs of the program (before) or its response (after). */
  response: expressionSchema.nullable().default(null),
  /**
   * When it fails. silent: nothing happens · rethrow: the program does not run, or its answer is the failure, and middleware after
   * it runs nevertheless · critical: everything ends with the failure at once.
   */
  exceptionPolicy: z.enum(['silent', 'rethrow', 'critical']).default('rethrow'),
  /** Whether its response adds to what is there, key by key, or takes its place. */
  responseStrategy: z.enum(['merge', 'replace']).default('merge'),
  tests: unitTestsSchema,
})

export type MiddlewareDocument = z.output<typeof middlewareSchema>
