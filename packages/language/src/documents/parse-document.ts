import documentInvalid from '../failures/document-invalid.ts'
import { PartCount } from '../values/part-count.ts'
import { type Document, documentSchema } from './document.ts'

/** How many levels of JSON a document may have. */
export const deepestDocument = 256

/**
 * How deep JSON nests, found without recursion, so that hostile depth cannot exhaust the call stack. Stops at `limit`. Fails with
 * LIMIT.REACHED when it has too many parts; what stands somewhere many times is gone through once on each level.
 */
export function nestingDepth(value: unknown, limit: number): number {
  const parts = new PartCount()
  let level = new Set<unknown>([value])
  for (let depth = 0; level.size > 0; depth++) {
    if (depth > limit) return depth
    const next = new Set<unknown>()
    for (const item of level)
      if (item !== null && typeof item === 'object')
        for (const child of Object.values(item)) {
          parts.add()
          if (child !== null && typeof child === 'object') next.add(child)
        }
    level = next
  }
  return 0
}

/** Reads a stored or received document; fails with DOCUMENT.INVALID naming the place of the first mistake. */
export function parseDocument(json: unknown): Document {
  if (nestingDepth(json, deepestDocument) > deepestDocument)
    throw documentInvalid({ place: 'document', reason: `it nests deeper than ${deepestDocument} levels` })
  const parsed = documentSchema.safeParse(json)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw documentInvalid({
    place: issue?.path.join('.') || 'document',
    reason: issue?.message ?? 'it is not a document',
  })
}
