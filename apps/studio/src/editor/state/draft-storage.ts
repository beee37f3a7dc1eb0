import { documentSchema, type ProgramDocument } from '@stackwright/language'

const key = (id: string) => `stackwright.draft.${id}`

interface StoredDraft {
  readonly baseRevision: number
  readonly document: ProgramDocument
}

/** Edits that a reload or a crash of the tab interrupted; undefined when there are none. */
export function readDraft(id: string): StoredDraft | undefined {
  try {
    const stored = JSON.parse(sessionStorage.getItem(key(id)) ?? 'null') as StoredDraft | null
    // A draft of an older version of the studio that does not fit any more is of no use.
    const parsed = documentSchema.safeParse(stored?.document)
    return stored && parsed.success ? { ...stored, document: parsed.data as ProgramDocument } : undefined
  } catch {
    return undefined
  }
}

export function keepDraft(document: ProgramDocument, baseRevision: number): void {
  try {
    sessionStorage.setItem(key(document.id), JSON.stringify({ baseRevision, document } satisfies StoredDraft))
  } catch {
    // A full or forbidden storage only means that a reload loses the draft; leaving the page still asks.
  }
}

export function dropDraft(id: string): void {
  try {
    sessionStorage.removeItem(key(id))
  } catch {
    // Nothing was kept then.
  }
}
