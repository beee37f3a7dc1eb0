import { z } from 'zod'
import { jsonSchema } from '../expressions/expression-schema.ts'
import { baseShape, nameSchema } from './base.ts'
import { middlewareDefaultsSchema } from './middleware-use.ts'

const settingsSchema = z.record(z.string().min(1).max(128), jsonSchema).default({})

/** What is said of a workspace as a whole. */
export const workspaceSchema = z.strictObject({
  kind: z.literal('workspace'),
  ...baseShape,
  name: nameSchema,
  /** Environment variables as the project brings them. A server takes the values into its settings, and keeps the names with empty values. */
  environment: z.record(z.string().min(1).max(128), z.string().max(100_000)).default({}),
  middleware: middlewareDefaultsSchema,
  /** Kept for export; nothing here depends on them. */
  acceptance: settingsSchema,
  preferences: settingsSchema,
  realtime: settingsSchema,
})

export type WorkspaceDocument = z.output<typeof workspaceSchema>
