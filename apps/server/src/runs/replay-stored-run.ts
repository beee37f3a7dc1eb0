import type { ReplayedRun } from '@stackwright/contract'
import type { Document, ProgramDocument } from '@stackwright/language'
import { readStoredDocument } from '../documents/document-content.ts'
import { refused } from '../platform/failures.ts'
import type { PrismaClient } from '../prisma/client.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { RunHistory } from './run-history.ts'

export interface ReplayServices {
  readonly prisma: PrismaClient
  readonly runtime: Runtime
  readonly history: RunHistory
}

/** Lets a run happen again with the revisions it ran with, whatever has been published since. */
export async function replayStoredRun(
  { prisma, runtime, history }: ReplayServices,
  workspaceId: string,
  id: string,
): Promise<ReplayedRun> {
  const stored = await history.stored(workspaceId, id)
  if (!stored.recording)
    throw refused({
      reason: 'This run was kept without a recording: it never began, or what it did was too much to be kept.',
    })
  const { draft, ...recorded } = await history.recordings.read(id, stored.recording).catch(() => {
    throw refused({
      reason:
        'The recording of this run cannot be read: another version has written it, or a server with another SECRET_KEY.',
    })
  })
  const wanted = [...stored.state, ...(stored.revisionId === null ? [] : [stored.revisionId])]
  const revisions = await prisma.revision.findMany({
    where: { id: { in: wanted.map(BigInt) }, document: { workspaceId } },
    select: { id: true, number: true, content: true },
  })
  const own = revisions.find((revision) => String(revision.id) === stored.revisionId)
  const document = draft ?? (own && readDocument(own.content))
  if (!document) throw refused({ reason: 'What this run has run is not there any more.' })
  const around = new Set(stored.state)
  return runtime.replay({
    id,
    workspaceId,
    document: document as ProgramDocument,
    revision: draft ? null : (own?.number ?? null),
    around: revisions
      .filter((revision) => around.has(String(revision.id)))
      .flatMap((revision) => readDocument(revision.content) ?? []),
    recorded,
    duration: stored.duration,
  })
}

/** Undefined for what this version cannot read: it was not served either. */
function readDocument(content: string): Document | undefined {
  try {
    return readStoredDocument(content)
  } catch {
    return undefined
  }
}
