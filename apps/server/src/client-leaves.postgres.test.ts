import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { constant, type Document, type Step, tableSchema } from '@stackwright/language'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import {
  makeDocument,
  serveDocuments,
  makeStep as step,
  type TestRuntime,
  testWorkspace,
} from './testing/serve-documents.ts'
import { createStepsWorkspace, type StepsWorkspace } from './testing/steps-workspace.ts'

const item = tableSchema.parse({
  kind: 'table',
  id: randomUUID(),
  name: 'item',
  fields: [
    { id: '1', name: 'id', type: 'int', required: true },
    { id: '2', name: 'name', type: 'text' },
  ],
})
const add = (name: string) => step('db.add', { table: constant('item'), data: constant({ name }) })
const sleep = (seconds: number) => step('util.sleep', { value: constant(seconds) })
const log = (value: string) => step('debug.log', { value: constant(value) })
const endless = 'select 1 as x from generate_series(1, 100000) a, generate_series(1, 1000000) b where a + b < 0'
const statement = step('db.direct_query', { sql: constant(endless) }, { result: 'rows' })
const slot = (name: string, ...steps: Step[]) => ({ slots: [{ name, steps }] })
const transaction = (...steps: Step[]) =>
  step('db.transaction', { isolation: constant('read_committed') }, slot('stack', ...steps))
/** Catches whatever can be caught. */
const attempt = (...steps: Step[]) =>
  step(
    'try_catch',
    {},
    {
      slots: [
        { name: 'try', steps },
        { name: 'catch', steps: [log('went on')] },
      ],
    },
  )
const forever = (...steps: Step[]) => step('while', { condition: constant(true) }, slot('each', ...steps))

let waitingFor = 0
/** Takes requests and answers none. */
const silent = createServer(() => void waitingFor++)

let workspace: StepsWorkspace
let served: TestRuntime
beforeAll(async () => {
  silent.listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/`
  const stacks: Record<string, Step[]> = {
    transaction: [attempt(transaction(add('undone'), log('there'), sleep(25)))],
    statement: [attempt(transaction(add('undone'), log('there'), statement))],
    loop: [forever(log('there'), sleep(0.01))],
    busy: [log('there'), forever()],
    code: [log('there'), step('api.lambda', { code: constant('for (;;);'), timeout: constant(25) }, { result: 'x' })],
    request: [step('api.request', { url: constant(url), timeout: constant(25) }, { result: 'x' })],
    beside: [
      step(
        'function.run',
        { function: constant('outlives'), runtime_mode: constant('async-shared') },
        { result: 'id' },
      ),
      log('there'),
      step('await', { ids: { kind: 'reference', root: 'var', path: ['id'] }, timeout: constant(25) }, { result: 'x' }),
    ],
    quick: [add('kept')],
  }
  const documents: Document[] = [
    item,
    makeDocument({ kind: 'api_group', name: 'main', canonical: 'main' }),
    makeDocument({ kind: 'function', name: 'outlives', stack: [sleep(0.3), add('kept')] }),
    ...Object.entries(stacks).flatMap(([path, stack]) =>
      ['all', 'errors'].map((history) =>
        makeDocument({ kind: 'endpoint', group: 'main', method: 'GET', path: `${path}/${history}`, stack, history }),
      ),
    ),
  ]
  workspace = await createStepsWorkspace([item])
  served = await serveDocuments(
    { [testWorkspace]: documents },
    { database: workspace.host.database, allowedHosts: '127.0.0.1' },
  )
})
afterAll(async () => {
  await served.close()
  await workspace.close()
  silent.closeAllConnections()
  silent.close()
})
afterEach(async () => {
  served.records.length = 0
  served.logged.length = 0
  await workspace.query('truncate w_steps_live.item')
})

/** Sends a request and leaves once the run has come so far. */
async function leave(path: string, isThere: () => boolean | Promise<boolean>): Promise<void> {
  const outgoing = request({ port: served.port, host: '127.0.0.1', path: `/api:main/${path}`, agent: false })
  outgoing.on('error', () => {}).end()
  await vi.waitFor(async () => expect(await isThere()).toBe(true), { timeout: 15_000, interval: 20 })
  outgoing.destroy()
}

const logs = (value: string) => served.logged.filter((line) => line.value === value).length
const isThere = () => logs('there') > 0
const names = async () => (await workspace.query('select name from w_steps_live.item')).map(({ name }) => name)
const atWork = async () => {
  const [found] = await workspace.query(
    `select count(*)::int as count from pg_stat_activity
     where datname = current_database() and usename <> current_user and (state like 'idle in%' or query like '%generate_series%' and state = 'active')`,
  )
  return found?.count as number
}
/** The one run that the history was told of. */
async function recorded() {
  await vi.waitFor(() => expect(served.records).toHaveLength(1), { timeout: 15_000, interval: 20 })
  const [{ status, failure, recorded } = {}] = served.records
  return { status, code: failure?.code, timeOut: recorded?.recording.timeOut?.cancelled }
}

describe('a client that leaves', () => {
  it.each([
    ['while a transaction waits', 'transaction', async () => isThere() && (await atWork()) === 1],
    ['while a statement of a transaction is under way', 'statement', async () => isThere() && (await atWork()) === 1],
    ['while a loop waits now and then', 'loop', () => logs('there') > 2],
    ['while a loop is busy', 'busy', isThere],
    ['while code runs', 'code', isThere],
    ['while another server does not answer', 'request', () => waitingFor > 0],
  ])('cuts its run %s', async (_, path, ready) => {
    await leave(`${path}/all`, ready)
    expect(await recorded()).toMatchObject({ status: 499, code: 'RUN.CANCELLED' })
    await vi.waitFor(async () => expect(await atWork()).toBe(0), { timeout: 15_000 })
    expect(await names()).toEqual([])
    expect(logs('went on')).toBe(0)
  })

  it('gives back every connection of a pool that is smaller than the number of those who left', async () => {
    for (let round = 0; round < 6; round++) {
      served.logged.length = 0
      await leave(`${round % 2 ? 'statement' : 'transaction'}/all`, async () => isThere() && (await atWork()) > 0)
      await vi.waitFor(() => expect(served.records).toHaveLength(round + 1), { timeout: 15_000 })
    }
    const left = await workspace.host.database.transaction({}, (database) =>
      database.query({ name: '', text: 'select 1 as one' }, []),
    )
    expect(left).toEqual([{ one: 1 }])
  })

  it('leaves what runs beside alone', async () => {
    await leave('beside/all', isThere)
    expect(await recorded()).toMatchObject({ status: 499, code: 'RUN.CANCELLED' })
    await vi.waitFor(async () => expect(await names()).toEqual(['kept']), { timeout: 15_000 })
  })

  it('is no failure: where only those are kept nothing is', async () => {
    await leave('transaction/errors', async () => isThere() && (await atWork()) === 1)
    await vi.waitFor(async () => expect(await atWork()).toBe(0), { timeout: 15_000 })
    expect((await served.send('/api:main/quick/all')).status).toBe(200)
    expect(await recorded()).toMatchObject({ status: 200 })
  })
})
