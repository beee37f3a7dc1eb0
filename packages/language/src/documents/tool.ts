import { z } from 'zod'
import { baseShape, nameSchema } from './base.ts'
import { middlewareUseSchema } from './middleware-use.ts'
import { programShape } from './program.ts'

/** A function that is meant to be offered to a language model. */
export const toolSchema = z.strictObject({
  kind: z.literal('tool'),
  ...baseShape,
  name: nameSchema,
  /** What the model is told of its use; `description` stays with the people. */
  instructions: z.string().max(100_000).default(''),
  ...programShape,
  middleware: middlewareUseSchema,
})

export type ToolDocument = z.output<typeof toolSchema>
