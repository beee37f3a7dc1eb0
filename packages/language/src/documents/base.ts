import { z } from 'zod'
import { historySchema } from './history-policy.ts'

/** Properties that came with an import and mean nothing here, by name, as they were written: an export has them again. */
export const extrasSchema = z.record(z.string().min(1).max(128), z.string().max(100_000))

/** What every document has. `id` is a GUID that stays the same through renames, exports and imports. */
export const baseShape = {
  id: z.uuid(),
  description: z.string().max(2_000).default(''),
  /** Internal documentation in Markdown. */
  docs: z.string().max(100_000).default(''),
  tags: z.array(z.string().min(1).max(64)).max(32).default([]),
  active: z.boolean().default(true),
  history: historySchema,
  extras: extrasSchema.optional(),
}

/** Names of what is not in the database: the same rules but for PostgreSQL's length. Folders are parts of it: `utils/format`. */
export const nameSchema = z
  .string()
  .min(1, 'A name is needed')
  .max(200, 'A name has at most 200 characters')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  .refine((name) => !/[\u0000-\u001f\u007f]/.test(name) && name.isWellFormed(), 'A name has no control characters')
  .refine((name) => name.trim() === name, 'A name neither starts nor ends with a space')
  .refine((name) => !['__proto__', 'constructor', 'prototype'].includes(name), 'This name is reserved')

/**
 * Names of tables and fields: any letters, digits, spaces and signs that PostgreSQL can hold as a quoted identifier; no control
 * characters, at most 63 bytes, which is PostgreSQL's limit.
 */
export const identifierSchema = z
  .string()
  .min(1, 'A name is needed')
  .refine((name) => new TextEncoder().encode(name).length <= 63, 'A name has at most 63 bytes')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  .refine((name) => !/[\u0000-\u001f\u007f]/.test(name) && name.isWellFormed(), 'A name has no control characters')
  .refine((name) => name.trim() === name, 'A name neither starts nor ends with a space')
  .refine((name) => !['__proto__', 'constructor', 'prototype'].includes(name), 'This name is reserved')
