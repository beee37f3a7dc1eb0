import { Failure } from '@stackwright/language'
import type { DocumentPlace, Finding } from '@stackwright/script'

export function findingOf(place: DocumentPlace | undefined, code: string, message: string): Finding {
  return { file: place?.file ?? '', line: place?.line ?? 1, column: 1, severity: 'error', code, message }
}

/** A refusal as a finding; anything else is a fault of ours. */
export function refusalOf(place: DocumentPlace | undefined, error: unknown): Finding {
  if (error instanceof Failure) return findingOf(place, error.code, error.message)
  throw error
}
