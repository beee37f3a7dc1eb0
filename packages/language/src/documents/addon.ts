import { z } from 'zod'
import { baseShape, nameSchema } from './base.ts'
import { programShape } from './program.ts'

/** A query that steps put beside each record of their result: its stack is one db.query. */
export const addonSchema = z.strictObject({
  kind: z.literal('addon'),
  ...baseShape,
  name: nameSchema,
  ...programShape,
})

export type AddonDocument = z.output<typeof addonSchema>
