import type { HistoryUse, listRuns, RunLine } from '@stackwright/contract'
import type { Pool } from 'pg'
import type { z } from 'zod'
import type { MasterKey } from '../config/master-key.ts'
import type { Logger } from '../logging/logger.ts'
import type { RunRecord } from '../runtime/runtime-options.ts'
import { findRun, findRuns, findStoredRun, readHistoryUse, type StoredRun } from './find-runs.ts'
import { RunQueue } from './run-queue.ts'
import { createRunRecordings, type RunRecordings } from './run-recordings.ts'
import { dropSegments } from './run-segments.ts'
import { writeRuns } from './write-runs.ts'

export interface RunHistory {
  readonly recordings: RunRecordings
  /** Remembers a run; never waits and never fails. */
  record(run: RunRecord): void
  /** Writes what is still in memory. */
  flush(): Promise<void>
  list(workspaceId: string, query: z.output<typeof listRuns.query>): Promise<RunLine[]>
  get(workspaceId: string, run: string): Promise<RunLine>
  /** All that is stored of a run, so that it can happen again. */
  stored(workspaceId: string, run: string): Promise<StoredRun>
  use(workspaceId: string): Promise<HistoryUse>
  setQuota(workspaceId: string, bytes: number): Promise<void>
  close(): Promise<void>
}

export interface RunHistoryServices {
  readonly pool: Pool
  readonly masterKey: MasterKey
  readonly log: Logger
}

/** Milliseconds between two looks at what waits, and for what is too much while runs are written, or too old. */
const pause = 500
const trimEvery = 10_000
const cleanUpEvery = 3_600_000

/** Runs are collected in memory and written in batches, off the path of the requests. */
export function createRunHistory({ pool, masterKey, log }: RunHistoryServices): RunHistory {
  const recordings = createRunRecordings(masterKey)
  const queue = new RunQueue()
  let working: Promise<void> = Promise.resolve()
  let isWritten = false

  const write = async () => {
    // What comes meanwhile waits for the next time, or a busy server would write a few runs at a time without end.
    for (let left = queue.length; left > 0; ) {
      const batch = queue.take()
      for (const [workspaceId, runs] of batch) {
        left -= runs.length
        try {
          await writeRuns(pool, recordings, workspaceId, runs)
          isWritten = true
        } catch (error) {
          queue.lose(runs)
          log.error({ err: error, workspaceId, runs: runs.length }, 'Runs could not be written to the history')
        }
      }
    }
    for (const [workspaceId, count] of queue.lost) {
      await pool.query('UPDATE workspace SET history_lost = history_lost + $2 WHERE id = $1', [workspaceId, count])
      queue.forgetLost(workspaceId, count)
      log.warn({ workspaceId, count }, 'Runs did not get into the history')
    }
  }
  const inTurn = (work: () => Promise<void>) => {
    working = working.then(work).catch((error) => log.error({ err: error }, 'The history could not be kept up'))
    return working
  }
  const flush = () => inTurn(write)
  const cleanUp = () => inTurn(() => dropSegments(pool, log))
  const timers = [
    setInterval(() => !queue.isEmpty && void flush(), pause),
    setInterval(() => {
      if (isWritten) void cleanUp()
      isWritten = false
    }, trimEvery),
    setInterval(() => void cleanUp(), cleanUpEvery),
  ]
  for (const timer of timers) timer.unref()

  return {
    recordings,
    record: (run) => queue.add(run),
    flush,
    async list(workspaceId, query) {
      await flush()
      return findRuns(pool, workspaceId, query)
    },
    async get(workspaceId, run) {
      await flush()
      return findRun(pool, workspaceId, run)
    },
    async stored(workspaceId, run) {
      await flush()
      return findStoredRun(pool, workspaceId, run)
    },
    async use(workspaceId) {
      await flush()
      return readHistoryUse(pool, workspaceId)
    },
    async setQuota(workspaceId, bytes) {
      await pool.query('UPDATE workspace SET history_quota = $2 WHERE id = $1', [workspaceId, bytes])
      await cleanUp()
    },
    async close() {
      for (const timer of timers) clearInterval(timer)
      await flush()
    },
  }
}
