import type { listRuns } from '@stackwright/contract'
import type { z } from 'zod'
import { Prisma } from '../generated/prisma/client.ts'
import type { Logger } from '../logging/logger.ts'
import type { PrismaClient } from '../prisma/client.ts'
import type { RunRecord } from '../runtime/runtime-options.ts'

export interface RunHistory {
  /** Remembers a run; never waits and never fails. */
  record(run: RunRecord): void
  /** Writes what is still in memory. */
  flush(): Promise<void>
  list(workspaceId: string, query: z.output<typeof listRuns.query>): Promise<z.input<typeof listRuns.response>>
  close(): Promise<void>
}

const pause = 500
const batch = 1_000
/** What waits in memory at most; beyond it the oldest runs are left out of the history. */
const longestQueue = 20_000
const keptPerWorkspace = 10_000
/** Runs of a workspace between two clean-ups. */
const cleanUpEvery = 1_000

/** Runs are collected in memory and written in batches, off the path of the requests. */
export function createRunHistory({ prisma, log }: { prisma: PrismaClient; log: Logger }): RunHistory {
  let queue: RunRecord[] = []
  let dropped = 0
  let writing: Promise<void> = Promise.resolve()
  const sinceCleanUp = new Map<string, number>()

  const write = async () => {
    while (queue.length > 0) {
      const runs = queue.slice(0, batch)
      queue = queue.slice(batch)
      await insertRuns(prisma, runs)
      for (const { workspaceId } of runs) sinceCleanUp.set(workspaceId, (sinceCleanUp.get(workspaceId) ?? 0) + 1)
    }
    for (const [workspaceId, count] of sinceCleanUp)
      if (count >= cleanUpEvery) {
        await removeOldRuns(prisma, workspaceId)
        sinceCleanUp.delete(workspaceId)
      }
    if (dropped > 0) log.warn({ dropped }, 'Some runs were too many for the history')
    dropped = 0
  }

  const flush = () => {
    writing = writing
      .then(write)
      .catch((error) => log.error({ err: error }, 'Runs could not be written to the history'))
    return writing
  }
  const timer = setInterval(() => queue.length > 0 && void flush(), pause)
  timer.unref()

  return {
    record(run) {
      if (queue.length >= longestQueue) dropped++
      else queue.push(run)
    },
    flush,
    async list(workspaceId, query) {
      await flush()
      return findRuns(prisma, workspaceId, query)
    },
    async close() {
      clearInterval(timer)
      await flush()
    },
  }
}

/** Runs of documents that were never saved have no place in the history. */
async function insertRuns(prisma: PrismaClient, runs: readonly RunRecord[]): Promise<void> {
  const ids = [...new Set(runs.map(({ documentId }) => documentId))]
  const known = await prisma.document.findMany({ where: { id: { in: ids } }, select: { id: true, workspaceId: true } })
  const owners = new Map(known.map(({ id, workspaceId }) => [id, workspaceId]))
  await prisma.run.createMany({
    data: runs
      .filter(({ documentId, workspaceId }) => owners.get(documentId) === workspaceId)
      .map(({ revisionId, failure, ...run }) => ({
        ...run,
        revisionId: revisionId === null ? null : BigInt(revisionId),
        failure: failure ? { ...failure } : Prisma.DbNull,
      })),
  })
}

async function removeOldRuns(prisma: PrismaClient, workspaceId: string): Promise<void> {
  await prisma.$executeRaw`
    DELETE FROM run WHERE workspace_id = ${workspaceId}::uuid AND started_at < (
      SELECT started_at FROM run WHERE workspace_id = ${workspaceId}::uuid
      ORDER BY started_at DESC OFFSET ${keptPerWorkspace - 1} LIMIT 1)`
}

async function findRuns(
  prisma: PrismaClient,
  workspaceId: string,
  { document, before, limit }: z.output<typeof listRuns.query>,
): Promise<z.input<typeof listRuns.response>> {
  const runs = await prisma.run.findMany({
    where: {
      workspaceId,
      ...(document && { documentId: document }),
      ...(before && { startedAt: { lt: new Date(before) } }),
    },
    orderBy: { startedAt: 'desc' },
    take: limit,
    include: { document: { select: { name: true } } },
  })
  return {
    runs: runs.map((run) => ({
      id: run.id,
      documentId: run.documentId,
      name: run.document.name,
      source: run.source as 'http' | 'debug',
      status: run.status,
      startedAt: run.startedAt.toISOString(),
      duration: run.durationMicroseconds,
      failure: run.failure as { code: string; message: string; step?: string } | null,
    })),
  }
}
