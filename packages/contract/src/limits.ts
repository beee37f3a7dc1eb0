import { z } from 'zod'
import { defineRoute } from './route.ts'
import { workspaceParams } from './workspaces.ts'

/** What one run may use: the default, and what a workspace can set it to. */
export const limits = {
  /** Steps, turns of loops among them. */
  maxSteps: { default: 10_000_000, minimum: 1_000, maximum: 1_000_000_000 },
  /** Nested calls of functions. */
  maxDepth: { default: 200, minimum: 1, maximum: 10_000 },
  maxMilliseconds: { default: 30_000, minimum: 100, maximum: 3_600_000 },
  /** Bytes, roughly, of the values a run holds. */
  maxMemory: { default: 256_000_000, minimum: 1_000_000, maximum: 2_000_000_000 },
  /** Records a run gets from the database. */
  maxRows: { default: 100_000, minimum: 1, maximum: 100_000_000 },
  /** Bytes of a request without its files. */
  maxBody: { default: 10_000_000, minimum: 1_000, maximum: 1_000_000_000 },
  /** Bytes of all files of a request. */
  maxUpload: { default: 100_000_000, minimum: 1_000, maximum: 10_000_000_000 },
  /** Files of a request. */
  maxFiles: { default: 20, minimum: 1, maximum: 1_000 },
  /** Bytes of all files that the workspace keeps. */
  maxStorage: { default: 5_000_000_000, minimum: 1_000, maximum: 10_000_000_000_000 },
  /** Characters of an answer. */
  maxAnswer: { default: 50_000_000, minimum: 1_000, maximum: 500_000_000 },
} as const satisfies Record<string, { default: number; minimum: number; maximum: number }>

export type LimitName = keyof typeof limits
export const limitNames = Object.keys(limits) as LimitName[]

const limitSchema = ({ minimum, maximum }: { minimum: number; maximum: number }) =>
  z
    .int(`A whole number from ${minimum} to ${maximum} is needed`)
    .min(minimum, `At least ${minimum} is needed`)
    .max(maximum, `At most ${maximum} is possible`)
    .optional()

type LimitSchemas = Record<LimitName, ReturnType<typeof limitSchema>>

/** What a workspace has set; what is left out is the default. */
export const limitsSchema = z.strictObject(
  Object.fromEntries(limitNames.map((name) => [name, limitSchema(limits[name])])) as LimitSchemas,
)
export type Limits = z.output<typeof limitsSchema>

const limitsAnswer = z.object({
  limits: limitsSchema,
  /** What this server allows at most, where its operator has said so. */
  ceilings: z.partialRecord(z.enum(limitNames), z.number()),
})

export const getLimits = defineRoute({
  method: 'GET',
  path: '/workspaces/:workspace/limits',
  access: 'viewer',
  params: workspaceParams,
  response: limitsAnswer,
})

/** Replaces all of them; the next request of every server runs with them. */
export const setLimits = defineRoute({
  method: 'PUT',
  path: '/workspaces/:workspace/limits',
  access: 'owner',
  params: workspaceParams,
  body: z.strictObject({ limits: limitsSchema }),
  response: limitsAnswer,
})
