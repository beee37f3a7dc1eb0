import { z } from 'zod'
import { nameSchema } from './base.ts'

const listSchema = z.array(z.strictObject({ name: nameSchema, active: z.boolean().default(true) })).max(32)

/**
 * The middleware that runs before and after a program, in this order. null: what its API group says, and if that says nothing
 * either, its workspace. An empty list: none.
 */
export const middlewareUseSchema = z
  .strictObject({ pre: listSchema.nullable().default(null), post: listSchema.nullable().default(null) })
  .default({ pre: null, post: null })

/** Kinds of programs that middleware can be put around. */
export const wrappedKinds = ['endpoint', 'function', 'task', 'tool'] as const
export type WrappedKind = (typeof wrappedKinds)[number]

/** For a whole workspace: what each kind of program has that says nothing of its own. */
export const middlewareDefaultsSchema = z.partialRecord(z.enum(wrappedKinds), middlewareUseSchema).default({})

export type MiddlewareUse = z.output<typeof middlewareUseSchema>
export type MiddlewareDefaults = z.output<typeof middlewareDefaultsSchema>
