import { constant, type Document, reference, type Value } from '@stackwright/language'
import { afterEach, expect, test } from 'vitest'
import { makeDocument, makeStep, serveDocuments, type TestRuntime, testWorkspace } from '../testing/serve-documents.ts'
import type { RunRecord } from './runtime-options.ts'

const draw = makeStep('security.random_number', { min: constant(0), max: constant(1e9) }, { result: 'drawn' })
const fail = makeStep('throw', { name: constant('Boom'), value: constant('No.') })
const item = makeDocument({ kind: 'table', name: 'item', fields: [{ id: 'id', name: 'id', type: 'int' }] })
const task = (more: object) => makeDocument({ kind: 'task', name: 'nightly', stack: [draw], ...more })
const trigger = (name: string, more: object) =>
  makeDocument({ kind: 'table_trigger', name, table: 'item', actions: { insert: true }, ...more })

let served: TestRuntime
afterEach(() => served.close())
const serve = async (...documents: Document[]) => {
  served = await serveDocuments({ [testWorkspace]: documents })
}
const lines = () => served.records.map(({ kind, source, status, failure }) => ({ kind, source, status, failure }))
const insert = (record: Value) =>
  served.runtime.changed(testWorkspace, 'item', 'insert', { new: record as never, old: null })

/** Lets a recorded run happen again, from what was kept of it alone. */
const replay = (document: Document, { id, recorded }: RunRecord) => {
  if (!recorded) throw new Error('It was not recorded')
  return served.runtime.replay({
    id,
    workspaceId: testWorkspace,
    document: document as never,
    revision: 1,
    around: [],
    recorded,
    duration: 1,
  })
}

const workspace = makeDocument({ kind: 'workspace', name: 'shop', history: 'all' })
const thrown = { code: 'STEP.THROWN', message: 'No.', step: fail.id }

test.each<[string, Document[], number, object, ReturnType<typeof lines>]>([
  ['failures unless something else is said', [], 2, {}, []],
  [
    'that failed',
    [],
    1,
    { stack: [fail] },
    [{ kind: 'task', source: 'schedule', status: 500, failure: thrown as never }],
  ],
  ['none of a task that is to leave none', [workspace], 1, { history: 'off', stack: [fail] }, []],
  [
    'as the workspace says',
    [workspace],
    2,
    {},
    Array.from({ length: 2 }, () => ({ kind: 'task', source: 'schedule', status: 200, failure: null })),
  ],
  [
    'every second one',
    [],
    3,
    { history: { every: 2 } },
    Array.from({ length: 2 }, () => ({ kind: 'task', source: 'schedule', status: 200, failure: null })),
  ],
])('runs of tasks are kept: %s', async (_, around, times, more, expected) => {
  const document = task(more)
  await serve(document, ...around)
  for (let count = 0; count < times; count++) await served.runtime.runTask(testWorkspace, document.id)
  expect(lines()).toEqual(expected)
})

test('a task of the history happens again as it was', async () => {
  const document = task({ history: 'all' })
  await serve(document)
  await served.runtime.runTask(testWorkspace, document.id)
  const [record] = served.records as [RunRecord]
  const [first, second] = [await replay(document, record), await replay(document, record)]
  expect(first).toMatchObject({ status: 200, diverged: null, trace: [{ function: 'security.random_number' }] })
  expect(second.trace[0]?.result).toBe(first.trace[0]?.result)
})

test('a trigger that an edited record sets off has a run of its own, which happens again', async () => {
  const keep = trigger('keep', {
    history: 'all',
    inputs: [
      { name: 'new', type: 'json' },
      { name: 'old', type: 'json' },
    ],
    stack: [makeStep('var', { name: constant('seen'), value: reference('input', 'new', 'id') }), draw],
  })
  const quiet = trigger('quiet', { actions: { update: true }, history: 'all' })
  await serve(item, keep, quiet)
  await insert({ id: 7 })
  expect(lines()).toEqual([{ kind: 'table_trigger', source: 'records', status: 200, failure: null }])
  const run = await replay(keep, served.records[0] as RunRecord)
  expect(run).toMatchObject({ diverged: null, input: { new: { id: 7 }, old: null, action: 'insert' } })
  expect(run.trace[1]?.after).toMatchObject({ seen: 7, drawn: expect.any(Number) })
})

test('a trigger that fails fails the change, and its run is kept', async () => {
  await serve(item, trigger('refuse', { stack: [fail] }), trigger('then', { history: 'all' }))
  await expect(insert({ id: 7 })).rejects.toMatchObject({ code: 'STEP.THROWN' })
  expect(lines()).toEqual([{ kind: 'table_trigger', source: 'records', status: 500, failure: thrown }])
})

test.each([
  ['inherit', 1],
  ['off', 0],
])('a run that ended with its server is a line of the history: %s', async (history, count) => {
  const document = task({ history })
  await serve(document)
  served.runtime.interrupted(testWorkspace, document.id, new Date(0))
  const line = { kind: 'task', source: 'schedule', status: 500, failure: { code: 'TASK.INTERRUPTED' }, recorded: null }
  expect(served.records).toMatchObject(Array.from({ length: count }, () => ({ ...line, startedAt: new Date(0) })))
})
