import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { provisionWorkspace } from '@stackwright/database'
import { Client } from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createTestDatabase } from '../../../../tools/testing/database.ts'
import type { LiveWorkspace } from '../runtime/live-workspace.ts'
import { makeDocument } from '../testing/serve-documents.ts'
import { createTaskJobs, type TaskJobs, type TaskJobsOptions } from './task-jobs.ts'

const workspaceId = 'a3b1c5d0-0000-4000-8000-000000000001'
const log = pino({ level: 'silent' })
let database: Awaited<ReturnType<typeof createTestDatabase>>
let client: Client
let open: TaskJobs[] = []

beforeAll(async () => {
  database = await createTestDatabase()
  client = new Client({ connectionString: database.url })
  await client.connect()
}, 60_000)
afterAll(async () => {
  await client?.end()
  await database?.drop()
})
beforeEach(async () => {
  await Promise.all(open.map((jobs) => jobs.close()))
  open = []
  if (await hasSchema()) await client.query('delete from graphile_worker._private_jobs')
}, 30_000)

const hasSchema = async () =>
  (await client.query(`select from pg_namespace where nspname = 'graphile_worker'`)).rowCount === 1
const waiting = async () =>
  (await client.query('select run_at from graphile_worker.jobs order by run_at')).rows.map(({ run_at }) =>
    run_at.toISOString(),
  )

interface Ran {
  readonly document: string
  readonly due: number
}

function server(ran: Ran[] = [], more: Partial<TaskJobsOptions> = {}): TaskJobs {
  const jobs = createTaskJobs({
    url: database.url,
    log,
    run: async (_, document, due) => void ran.push({ document, due }),
    onInterrupted: () => {},
    ...more,
  })
  open.push(jobs)
  return jobs
}

const task = (parts: Record<string, unknown>) => makeDocument({ kind: 'task', name: randomUUID(), ...parts })
const workspace = (...documents: ReturnType<typeof task>[]): LiveWorkspace => ({
  id: workspaceId,
  documents: documents.map((document) => ({ document, revisionId: 1, hash: document.id })),
})
const far = { startsOn: '2099-01-01T02:00:00Z', frequency: 86_400 }

test('nothing is made in the database before there is a schedule', async () => {
  const jobs = server()
  jobs.setWorkspace(workspace(task({}), task({ active: false, schedules: [far] })))
  await jobs.settled()
  expect(await hasSchema()).toBe(false)
})

test('each schedule has one job waiting, however often and on however many servers it is published', async () => {
  const published = workspace(task({ schedules: [far, { ...far, startsOn: '2099-05-01T00:00:00Z' }] }))
  const [one, other] = [server(), server()]
  for (const jobs of [one, other, one]) jobs.setWorkspace(published)
  await Promise.all([one.settled(), other.settled()])
  expect(await waiting()).toEqual(['2099-01-01T02:00:00.000Z', '2099-05-01T00:00:00.000Z'])
})

test('the role of a workspace cannot reach the jobs', async () => {
  const jobs = server()
  jobs.setWorkspace(workspace(task({ schedules: [far] })))
  await jobs.settled()
  const access = { schema: 'w_jobs_live', role: `w_jobs_${randomUUID().slice(0, 8)}`, password: randomUUID() }
  await provisionWorkspace(client, access)
  const intruder = new Client({
    connectionString: database.url.replace(/\/\/[^@/]*@?/, `//${access.role}:${access.password}@`),
  })
  await intruder.connect()
  try {
    for (const text of [
      'select * from graphile_worker.jobs',
      `select graphile_worker.add_job('run_task', '{}'::json)`,
      'delete from graphile_worker._private_jobs',
    ])
      await expect(intruder.query(text)).rejects.toThrow(/permission denied/)
  } finally {
    await intruder.end()
    await client.query(`drop schema ${access.schema} cascade; drop role ${access.role}`)
  }
})

const hour = 3_600_000
const day = 24 * hour

test.each([
  ['skip', []],
  ['once', [-49]],
  ['all', [-49, -25, -1]],
])(
  'runs that were missed while no server was there: %s',
  async (missed, expected) => {
    const now = Math.floor(Date.now() / 1000) * 1000
    const startsOn = new Date(now - 10 * day - hour).toISOString()
    const published = workspace(task({ schedules: [{ startsOn, frequency: 86_400 }], missed }))
    await seed(published, now - 49 * hour)
    const ran: Ran[] = []
    const after = server(ran)
    after.setWorkspace(published)
    await after.settled()
    await vi.waitFor(async () => expect(await waiting()).toEqual([new Date(now + 23 * hour).toISOString()]), 25_000)
    const hours = ran.map(({ due }) => (due - now) / hour)
    expect(hours.sort((one, other) => one - other)).toEqual(expected)
  },
  40_000,
)

/** The job that a server made that is gone since a while, for a run that nobody made. */
async function seed(published: LiveWorkspace, due: number): Promise<void> {
  const jobs = server()
  jobs.setWorkspace(published)
  await jobs.settled()
  await jobs.close()
  open = open.filter((each) => each !== jobs)
  const { rowCount } = await client.query(
    `update graphile_worker._private_jobs set run_at = to_timestamp($1::float8 / 1000),
       key = replace(key, payload ->> 'due', $1::text),
       payload = jsonb_set(payload::jsonb, '{due}', to_jsonb($1::int8))::json`,
    [due],
  )
  expect(rowCount).toBe(1)
}

test('two processes run each occurrence once', async () => {
  const startsOn = new Date(Math.ceil(Date.now() / 1000) * 1000 + 1000).toISOString()
  const published = workspace(task({ schedules: [{ startsOn, frequency: 1 }] }))
  const ran: Ran[] = []
  const file = new URL('../testing/task-server.ts', import.meta.url)
  const processes: ChildProcess[] = [0, 1].map(() =>
    fork(file, [database.url, JSON.stringify(published)], { execArgv: ['--import', 'tsx'], stdio: 'inherit' as never }),
  )
  for (const each of processes) each.on('message', (message) => message !== 'ready' && ran.push(message as Ran))
  await vi.waitFor(() => expect(ran.length).toBeGreaterThanOrEqual(6), { timeout: 40_000, interval: 200 })
  await Promise.all(
    processes.map((each) => {
      const ended = once(each, 'exit')
      each.send('stop')
      return ended
    }),
  )
  const dues = ran.map(({ due }) => due).sort((one, other) => one - other)
  expect(new Set(dues).size).toBe(dues.length)
}, 60_000)

test.each([
  ['once', 1],
  ['all', 2],
])(
  'a run never overlaps another of its task; of two that are due at once, where missed is %s',
  async (missed, expected) => {
    const startsOn = new Date(Date.now() + 2_000).toISOString()
    const published = workspace(task({ schedules: [{ startsOn }, { startsOn }], missed }))
    const counts = { running: 0, atOnce: 0, runs: 0 }
    let open = () => {}
    const gate = new Promise<void>((resolve) => {
      open = resolve
    })
    const run = async () => {
      counts.runs++
      counts.atOnce = Math.max(counts.atOnce, ++counts.running)
      await gate
      counts.running--
    }
    for (const jobs of [server([], { run }), server([], { run })]) {
      jobs.setWorkspace(published)
      await jobs.settled()
    }
    const jobs = async (condition: string) =>
      (await client.query(`select from graphile_worker.jobs where ${condition}`)).rowCount
    await vi.waitFor(
      async () => expect([counts.runs, await jobs(`key like '%/0' and locked_at is null`)]).toEqual([1, 0]),
      15_000,
    )
    open()
    await vi.waitFor(async () => expect(await jobs('true')).toBe(0), 25_000)
    expect(counts).toEqual({ running: 0, atOnce: 1, runs: expected })
  },
  60_000,
)

test('a run that a killed server was at is told of once, and not run again', async () => {
  const published = workspace(task({ schedules: [far] }))
  await seed(published, Date.now() + hour)
  await client.query(
    `update graphile_worker._private_jobs set attempts = 1, locked_at = now() - interval '1 minute', locked_by = 'gone'`,
  )
  const ran: Ran[] = []
  const told: unknown[] = []
  const onInterrupted: TaskJobsOptions['onInterrupted'] = (...given) => void told.push(given)
  const after = server(ran, { onInterrupted })
  for (let count = 0; count < 2; count++) after.setWorkspace(published)
  await after.settled()
  expect(told).toEqual([[workspaceId, published.documents[0]?.document.id, expect.any(Date)]])
  expect(ran).toEqual([])
  expect(await waiting()).toEqual(['2099-01-01T02:00:00.000Z'])
}, 30_000)
