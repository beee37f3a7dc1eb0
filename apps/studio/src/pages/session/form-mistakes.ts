import type { z } from 'zod'

/** The first mistake of each part of a form, by its name; null when there is none. */
export function formMistakes<Schema extends z.ZodType>(schema: Schema, values: unknown): Record<string, string> | null {
  const parsed = schema.safeParse(values)
  if (parsed.success) return null
  const mistakes: Record<string, string> = {}
  for (const issue of parsed.error.issues) mistakes[String(issue.path[0])] ??= issue.message
  return mistakes
}
