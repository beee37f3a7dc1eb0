import { createHash } from 'node:crypto'
import type { TaskDocument } from '@stackwright/language'
import type { Runner, WorkerUtils } from 'graphile-worker'
import { Pool, type PoolClient } from 'pg'
import type { Logger } from '../logging/logger.ts'
import { inTransaction } from '../postgres/in-transaction.ts'
import type { LiveWorkspace } from '../runtime/live-workspace.ts'
import { dueRun } from './due-run.ts'
import { removeInterrupted } from './interrupted-runs.ts'
import { nextOccurrence } from './next-occurrence.ts'
import { createTaskLocks, type TaskLocks } from './task-locks.ts'

export interface TaskJobs {
  /** Follows what is published: schedules become jobs. Does not wait. */
  setWorkspace(live: LiveWorkspace): void
  removeWorkspace(id: string): void
  /** Waits until what was said so far has become jobs. */
  settled(): Promise<void>
  /** Lets runs under way end. */
  close(): Promise<void>
}

export interface TaskJobsOptions {
  /** Of the platform's database; the jobs have a schema of their own in it, which no workspace's role can reach. */
  readonly url: string
  readonly log: Logger
  /** Runs a published task and keeps its history; never fails. */
  readonly run: (workspaceId: string, documentId: string, due: number) => Promise<void>
  /** Told of a run that ended with the server that it was on. */
  readonly onInterrupted: (workspaceId: string, documentId: string, startedAt: Date) => void
}

interface Payload {
  readonly workspace: string
  readonly document: string
  readonly schedule: number
  /** What the schedule was when the job was made: a changed one has jobs of its own. */
  readonly version: string
  /** Epoch milliseconds. */
  readonly due: number
  /** How often a server took it that did not know of it, or while the task was still running. */
  readonly tries: number
  /** Whether it has made the job of the run after it, and only waits for the run before it to end. */
  readonly waits?: boolean
}

const identifier = 'run_task'
/** Serialises the servers that look whether a schedule has its job. */
const lock = 7_270_736_904
const connections = 5
/** Between two tries, milliseconds. */
const pause = 5_000
const mostTries = 12
const concurrency = 4

/**
 * Schedules as jobs in PostgreSQL: each has one job waiting, for its next run. Whichever server takes it makes the one after it
 * and then runs the task, so that many servers run each occurrence once. No run overlaps another of its task. Nothing is started
 * before there is a schedule.
 */
export function createTaskJobs({ url, log, run, onInterrupted }: TaskJobsOptions): TaskJobs {
  const workspaces = new Map<string, ReadonlyMap<string, TaskDocument>>()
  let started: Promise<Started> | undefined
  let work: Promise<void> = Promise.resolve()
  let closed = false

  const add = (utils: WorkerUtils, payload: Payload, runAt = payload.due) =>
    utils.addJob(identifier, payload, {
      runAt: new Date(runAt),
      jobKey: `${keyOf(payload)}${payload.due}/${payload.tries}`,
      jobKeyMode: 'unsafe_dedupe',
      maxAttempts: 1,
    })

  const sweep = async (
    { pool, utils }: Tools,
    { workspace, document }: Pick<Payload, 'workspace' | 'document'>,
    own?: string,
  ) => {
    for (const startedAt of await removeInterrupted(pool, utils, document, own))
      onInterrupted(workspace, document, startedAt)
  }

  const perform = async (tools: Tools, payload: Payload, id: string) => {
    const { utils, locks } = tools
    const task = workspaces.get(payload.workspace)?.get(payload.document)
    const schedule = task?.schedules[payload.schedule]
    if (!task || !schedule || versionOf(task, payload.schedule) !== payload.version) {
      // This server may not have heard of it yet, or another may know better; what nobody knows for long is gone.
      if (payload.tries < mostTries) await add(utils, { ...payload, tries: payload.tries + 1 }, Date.now() + pause)
      return
    }
    const { run: isDue, next } = dueRun(task, payload.schedule, payload.due, Date.now())
    const { waits = false, ...occurrence } = payload
    if (next !== null && !waits) await add(utils, { ...occurrence, due: next, tries: 0 })
    if (!isDue) return
    if (!(await locks.take(payload.document))) {
      const details = { workspaceId: payload.workspace, documentId: payload.document }
      if (task.missed === 'all')
        await add(utils, { ...payload, tries: payload.tries + 1, waits: true }, Date.now() + pause)
      else log.warn(details, 'A run of a task was left out: the one before was still on its way')
      return
    }
    try {
      await sweep(tools, payload, id)
      await run(payload.workspace, payload.document, payload.due)
    } finally {
      await locks.give(payload.document)
    }
  }

  const start = async (): Promise<Started> => {
    const { makeWorkerUtils, run: startRunner, Logger: WorkerLogger } = await import('graphile-worker')
    const pool = new Pool({ connectionString: url, max: connections })
    pool.on('error', () => {})
    pool.on('connect', (client) => client.on('error', () => {}))
    // Its own informations are of no use to an operator.
    const logger = new WorkerLogger(() => (level, message) => {
      if (level === 'error' || level === 'warning') log.warn({ message }, 'Scheduled tasks')
    })
    const utils = await makeWorkerUtils({ pgPool: pool, logger })
    await utils.migrate()
    const tools = { pool, utils, locks: createTaskLocks(pool) }
    const runner = await startRunner({
      pgPool: pool,
      logger,
      concurrency,
      noHandleSignals: true,
      taskList: { [identifier]: (payload, { job }) => perform(tools, payload as Payload, job.id) },
    })
    return { ...tools, runner }
  }

  const follow = async (workspace: string, tasks: ReadonlyMap<string, TaskDocument>) => {
    const scheduled = [...tasks.values()].filter(({ schedules }) => schedules.length > 0)
    if (scheduled.length === 0 || closed) return
    started ??= start()
    const tools = await started.catch((error) => {
      started = undefined
      throw error
    })
    const { pool, utils, locks } = tools
    for (const { id: document } of scheduled)
      if (await locks.isFree(document)) await sweep(tools, { workspace, document })
    await inTransaction(pool, async (client) => {
      await client.query('select pg_advisory_xact_lock($1)', [lock])
      for (const task of scheduled)
        for (const [position, schedule] of task.schedules.entries()) {
          const version = versionOf(task, position)
          const payload = { workspace, document: task.id, schedule: position, version }
          if (await isWaiting(client, keyOf(payload))) continue
          const due = nextOccurrence(schedule, Date.now())
          if (due !== null) await add(utils, { ...payload, due, tries: 0 })
        }
    })
  }

  return {
    setWorkspace({ id, documents }) {
      const tasks = new Map<string, TaskDocument>()
      for (const { document } of documents)
        if (document.kind === 'task' && document.active) tasks.set(document.id, document)
      workspaces.set(id, tasks)
      work = work
        .then(() => follow(id, tasks))
        .catch((error) => log.error({ err: error, workspaceId: id }, 'Tasks could not be scheduled'))
    },
    removeWorkspace(id) {
      workspaces.delete(id)
    },
    settled: () => work,
    async close() {
      closed = true
      await work
      const running = await started?.catch(() => undefined)
      if (!running) return
      await running.runner.stop()
      await running.locks.close()
      await running.utils.release()
      await running.pool.end()
    },
  }
}

interface Tools {
  readonly pool: Pool
  readonly utils: WorkerUtils
  readonly locks: TaskLocks
}

interface Started extends Tools {
  readonly runner: Runner
}

const keyOf = ({ document, schedule, version }: Pick<Payload, 'document' | 'schedule' | 'version'>) =>
  `${document}/${schedule}/${version}/`

/** Tells a schedule from what it was before it was changed. */
function versionOf(task: TaskDocument, schedule: number): string {
  const { schedules, missed } = task
  return createHash('sha256')
    .update(JSON.stringify([schedules[schedule], missed]))
    .digest('hex')
    .slice(0, 16)
}

async function isWaiting(client: PoolClient, key: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from graphile_worker.jobs where starts_with(key, $1) and attempts < 1',
    [key],
  )
  return (rowCount ?? 0) > 0
}
