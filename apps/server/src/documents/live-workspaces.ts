import type { Logger } from '../logging/logger.ts'
import type { PrismaClient } from '../prisma/client.ts'
import type { LiveDocument, LiveWorkspace } from '../runtime/live-workspace.ts'
import type { EnvironmentStore } from '../settings/environment-store.ts'
import { limitsOf } from '../settings/read-limits.ts'
import { readStoredDocument } from './document-content.ts'

export interface LiveWorkspaces {
  /** Brings what serves requests up to what is stored; when it answers, it serves. */
  refresh(workspaceId: string): Promise<void>
  refreshAll(): Promise<void>
  get(workspaceId: string): LiveWorkspace | undefined
  /** Searches the groups of all workspaces, whose canonicals are unique in the installation. */
  findGroup(canonical: string): { workspaceId: string; live: LiveDocument } | undefined
}

/** Keeps the runtime supplied with the published revisions of every workspace. */
export function createLiveWorkspaces(services: {
  prisma: PrismaClient
  log: Logger
  runtime: { setWorkspace(live: LiveWorkspace): void; removeWorkspace(id: string): void }
  environment: Pick<EnvironmentStore, 'readAll'>
}): LiveWorkspaces {
  const { prisma, log, runtime, environment } = services
  const live = new Map<string, LiveWorkspace>()
  const running = new Map<string, Promise<void>>()
  const waiting = new Map<string, Promise<void>>()

  const load = async (workspaceId: string) => {
    const known = new Map(live.get(workspaceId)?.documents.map((entry) => [String(entry.revisionId), entry]))
    const rows = await prisma.document.findMany({
      where: { workspaceId, deletedAt: null, publishedRevisionId: { not: null } },
      select: { publishedRevisionId: true },
      orderBy: { id: 'asc' },
    })
    const unknown = rows.map((row) => row.publishedRevisionId ?? 0n).filter((id) => !known.has(String(id)))
    const revisions = await prisma.revision.findMany({
      where: { id: { in: unknown } },
      select: { id: true, content: true, hash: true },
    })
    for (const { id, content, hash } of revisions) {
      const document = readOrExplain(content, { workspaceId, revision: String(id) })
      if (document) known.set(String(id), { document, revisionId: String(id), hash })
    }
    const documents = rows.map((row) => known.get(String(row.publishedRevisionId))).filter((entry) => !!entry)
    const workspace = await prisma.workspace.findUnique({ where: { id: workspaceId }, select: { limits: true } })
    if (workspace) {
      const fresh = {
        id: workspaceId,
        documents,
        environment: await environment.readAll(prisma, workspaceId),
        limits: limitsOf(workspace.limits),
      }
      live.set(workspaceId, fresh)
      runtime.setWorkspace(fresh)
    } else {
      live.delete(workspaceId)
      runtime.removeWorkspace(workspaceId)
    }
  }

  /** A document of a newer version must not keep the others from being served. */
  const readOrExplain = (content: string, place: { workspaceId: string; revision: string }) => {
    try {
      return readStoredDocument(content)
    } catch (error) {
      log.error({ ...place, reason: (error as Error).message }, 'A stored document cannot be read and is not served')
      return undefined
    }
  }

  const start = (workspaceId: string) => {
    const run = load(workspaceId).finally(() => running.delete(workspaceId))
    running.set(workspaceId, run)
    return run
  }

  /** One load at a time for a workspace; those who ask meanwhile share the next one, which sees what they wrote. */
  const refresh = (workspaceId: string): Promise<void> => {
    const current = running.get(workspaceId)
    if (!current) return start(workspaceId)
    const next =
      waiting.get(workspaceId) ??
      current
        .catch(() => {})
        .then(() => {
          waiting.delete(workspaceId)
          return start(workspaceId)
        })
    waiting.set(workspaceId, next)
    return next
  }

  return {
    refresh,
    async refreshAll() {
      const workspaces = await prisma.workspace.findMany({ select: { id: true } })
      const ids = new Set([...workspaces.map(({ id }) => id), ...live.keys()])
      for (const id of ids) await refresh(id)
    },
    get: (workspaceId) => live.get(workspaceId),
    findGroup(canonical) {
      for (const { id, documents } of live.values())
        for (const entry of documents)
          if (entry.document.kind === 'api_group' && entry.document.canonical === canonical)
            return { workspaceId: id, live: entry }
      return undefined
    },
  }
}
