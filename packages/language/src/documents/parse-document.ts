import documentInvalid from '../failures/document-invalid.ts'
import { type Document, documentSchema } from './document.ts'

const deepest = 256

/** How deep JSON nests, found without recursion, so that hostile depth cannot exhaust the call stack. Stops at `limit`. */
export function nestingDepth(value: unknown, limit: number): number {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return depth
    const next: unknown[] = []
    for (const item of level)
      if (item !== null && typeof item === 'object')
        for (const child of Object.values(item)) if (child !== null && typeof child === 'object') next.push(child)
    level = next
  }
  return 0
}

/** Reads a stored or received document; fails with DOCUMENT.INVALID naming the place of the first mistake. */
export function parseDocument(json: unknown): Document {
  if (nestingDepth(json, deepest) > deepest)
    throw documentInvalid({ place: 'document', reason: `it nests deeper than ${deepest} levels` })
  const parsed = documentSchema.safeParse(json)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw documentInvalid({
    place: issue?.path.join('.') || 'document',
    reason: issue?.message ?? 'it is not a document',
  })
}
