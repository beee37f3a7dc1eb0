import { z } from 'zod'
import { expressionSchema } from '../expressions/expression-schema.ts'
import { stackSchema } from '../stacks/step-schema.ts'

/**
 * A run of one program with given inputs, and what must hold of its answer. Steps whose mocks have the test's name give those
 * instead of running.
 */
export const unitTestSchema = z.strictObject({
  id: z.string().min(1).max(64),
  /** Mocks are found by it. */
  name: z.string().min(1, 'A name is needed').max(500),
  description: z.string().max(2_000).default(''),
  /** An object of the inputs; null: none are given. */
  input: expressionSchema.nullable().default(null),
  /** `expect.*` steps, which see nothing but `$response`. */
  stack: stackSchema.default([]),
  /** The data source it runs in; null: an empty one of its own. */
  datasource: z.string().min(1).max(200).nullable().default(null),
})

export const unitTestsSchema = z
  .array(unitTestSchema)
  .max(1_000)
  .refine((tests) => new Set(tests.map(({ id }) => id)).size === tests.length, 'Two tests have the same id')
  .default([])

export type UnitTest = z.output<typeof unitTestSchema>
