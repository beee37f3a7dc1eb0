import { createDocument, createWorkspace, listTests, type RunResult, runTests } from '@stackwright/contract'
import { type ProgramDocument, parseDocument } from '@stackwright/language'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { userTable } from '../testing/sample-documents.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import type { TestClient } from '../testing/test-client.ts'
import { numbered, step, written } from '../testing/written-program.ts'

let server: TestServer
let ada: TestClient
let workspace: string

const counting = (expected: string) =>
  parseDocument({
    kind: 'function',
    id: '5f0c1a52-0f3b-4a6c-9a52-6f6f6d6c7a11',
    name: 'people',
    tags: ['staff'],
    stack: numbered([
      step('db.add', { table: '"user"', data: '{email: "a@example.com", password: "a long password"}' }),
      step('db.query', { table: '"user"', return: '"count"' }, { as: 'count' }),
    ]),
    response: written('$count'),
    tests: [
      {
        id: 'one',
        name: 'counts its own',
        stack: numbered([step('expect.to_equal', { subject: '$response', value: expected })]),
      },
    ],
  }) as ProgramDocument

beforeAll(async () => {
  server = await startTestServer()
  ada = await server.setUpOwner()
  workspace = (await ada.call(createWorkspace, { body: { name: 'Shop' } })).id
  for (const document of [userTable(), counting('1')])
    await ada.call(createDocument, { params: { workspace }, body: { document } })
})
afterAll(() => server?.close())

const id = '5f0c1a52-0f3b-4a6c-9a52-6f6f6d6c7a11/one'
const run = (body: object) => ada.call(runTests, { params: { workspace }, body })

test('lists the tests of what is saved', async () => {
  expect(await ada.call(listTests, { params: { workspace } })).toEqual({
    tests: [
      {
        id,
        name: 'counts its own',
        kind: 'unit',
        document: { id: id.split('/')[0], kind: 'function', name: 'people' },
        tags: ['staff'],
      },
    ],
  })
})

test.each([
  ['all', {}, 1],
  ['of a tag', { tag: 'staff' }, 1],
  ['of another tag', { tag: 'other' }, 0],
  ['of a kind', { kind: 'workflow' }, 0],
])('runs tests %s in tables of their own, however often', async (_, selection, count) => {
  for (let turn = 0; turn < 2; turn++)
    expect(await run(selection)).toMatchObject({ passed: count, failed: 0, results: { length: count } })
})

test('shows what a single test has done', async () => {
  const [result] = (await run({ tests: [id] })).results
  const trace = result?.trace as RunResult['trace']
  expect(trace.map(({ function: name }) => name)).toEqual(['db.add', 'db.query'])
  expect(JSON.stringify(trace)).not.toContain('a long password')
})

test('runs the tests of what stands in the editor', async () => {
  const report = await run({ document: counting('2') })
  expect(report).toMatchObject({
    passed: 0,
    failed: 1,
    results: [{ id, failure: { code: 'EXPECTATION.FAILED', expected: 2, actual: 1, inTest: true, step: 's1' } }],
  })
})

test('runs nothing for those who may only look', async () => {
  const viewer = await server.addMember(workspace, 'viewer')
  expect(await viewer.fail(runTests, { params: { workspace }, body: {} })).toMatchObject({ status: 403 })
  const stranger = await server.addMember(workspace, null)
  expect(await stranger.fail(listTests, { params: { workspace } })).toMatchObject({ status: 404 })
})
