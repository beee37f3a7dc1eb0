import { z } from 'zod'
import { baseShape, nameSchema } from './base.ts'
import { silentProgramShape } from './program.ts'

/** A test across several documents: a stack that calls them and says what must hold. */
export const workflowTestSchema = z.strictObject({
  kind: z.literal('workflow_test'),
  ...baseShape,
  name: nameSchema,
  /** The data source it runs in; null: an empty one of its own. */
  datasource: z.string().min(1).max(200).nullable().default(null),
  ...silentProgramShape,
})

export type WorkflowTestDocument = z.output<typeof workflowTestSchema>
