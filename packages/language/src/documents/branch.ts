import { z } from 'zod'
import { jsonSchema } from '../expressions/expression-schema.ts'
import { baseShape, nameSchema } from './base.ts'
import { middlewareDefaultsSchema } from './middleware-use.ts'

/** What is said of a branch as a whole. Its middleware counts where the workspace says nothing. */
export const branchSchema = z.strictObject({
  kind: z.literal('branch'),
  ...baseShape,
  name: nameSchema,
  color: z.string().max(32).default(''),
  middleware: middlewareDefaultsSchema,
  /** How much of each kind's runs is kept, as the project brings it; kept for export. */
  histories: z.record(z.string().min(1).max(64), jsonSchema).default({}),
})

export type BranchDocument = z.output<typeof branchSchema>
