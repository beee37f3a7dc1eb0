import { documentKinds } from '@stackwright/language'
import { z } from 'zod'
import { defineRoute } from './route.ts'

/** A complete backend that comes with the product, to start a workspace from. */
export const sampleSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** What it is, in a sentence. */
  description: z.string(),
  /** How many documents of each kind it has; kinds it has none of are left out. */
  documents: z.array(z.object({ kind: z.enum(documentKinds), count: z.int() })),
  /** Unit tests and workflow tests together. */
  tests: z.int(),
})
export type SampleSummary = z.output<typeof sampleSchema>

export const listSamples = defineRoute({
  method: 'GET',
  path: '/samples',
  access: 'account',
  response: z.object({ samples: z.array(sampleSchema) }),
})
