import {
  addRecord,
  createDocument,
  createWorkspace,
  deleteWorkspace,
  listWorkspaces,
  saveDocument,
  setVariable,
} from '@stackwright/contract'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiGroup, randomEndpoint, userTable } from '../testing/sample-documents.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import type { TestClient } from '../testing/test-client.ts'

let server: TestServer
let ada: TestClient

beforeAll(async () => {
  server = await startTestServer()
  ada = await server.setUpOwner()
})

afterAll(() => server.close())

async function rows(sql: string, values: unknown[] = []): Promise<unknown[][]> {
  const client = new Client({ connectionString: server.databaseUrl })
  await client.connect()
  try {
    return (await client.query({ text: sql, values, rowMode: 'array' })).rows
  } finally {
    await client.end()
  }
}

/** A workspace with everything that can hang on one. */
async function fill(name: string) {
  const { id: workspace } = await ada.call(createWorkspace, { body: { name } })
  const [group, table, endpoint] = [apiGroup(), userTable(), randomEndpoint()]
  for (const document of [group, table, endpoint])
    await ada.call(createDocument, { params: { workspace }, body: { document, publish: true } })
  await ada.call(saveDocument, {
    params: { workspace, document: endpoint.id },
    body: { document: { ...endpoint, description: 'Second' }, baseRevision: 1 },
  })
  await ada.call(addRecord, {
    params: { workspace, table: table.id },
    body: { data: { name: 'Bob', email: 'bob@example.com', password: 'correct horse' } },
  })
  await ada.call(setVariable, { params: { workspace, name: 'KEY' }, body: { value: 'x' } })
  const status = () => fetch(`${server.url}/api:${group.canonical}/random`).then((response) => response.status)
  return { workspace, status, role: `w_${workspace.replaceAll('-', '')}` }
}

test('a workspace goes with its name, and with everything of it', async () => {
  const [gone, kept] = [await fill('Gone'), await fill('Kept')]
  expect([await gone.status(), await kept.status()]).toEqual([200, 200])
  const traces = async ({ role, workspace }: typeof gone) => [
    (await rows('SELECT FROM pg_namespace WHERE starts_with(nspname, $1)', [role])).length,
    (await rows('SELECT FROM pg_roles WHERE rolname = $1', [role])).length,
    (await rows('SELECT FROM stackwright.document WHERE workspace_id = $1', [workspace])).length,
    (await rows('SELECT FROM stackwright.environment_variable WHERE workspace_id = $1', [workspace])).length,
  ]
  const revisions = async () => Number((await rows('SELECT count(*) FROM stackwright.revision'))[0]?.[0])
  expect(await traces(gone)).toEqual([1, 1, 3, 1])
  expect(await revisions()).toBe(8)

  const params = { workspace: gone.workspace }
  expect(await ada.fail(deleteWorkspace, { params, body: { confirm: 'gone' } })).toMatchObject({
    status: 400,
    message: 'Confirm with the name of the workspace, Gone, to delete it.',
  })
  const developer = await server.addMember(gone.workspace, 'developer')
  expect((await developer.fail(deleteWorkspace, { params, body: { confirm: 'Gone' } })).status).toBe(403)
  expect(await gone.status()).toBe(200)

  await ada.call(deleteWorkspace, { params, body: { confirm: 'Gone' } })
  expect([await gone.status(), await kept.status()]).toEqual([404, 200])
  expect([await traces(gone), await traces(kept), await revisions()]).toEqual([[0, 0, 0, 0], [1, 1, 3, 1], 4])
  expect((await ada.call(listWorkspaces)).workspaces.map(({ name }) => name)).toEqual(['Kept'])
  expect((await ada.fail(deleteWorkspace, { params, body: { confirm: 'Gone' } })).status).toBe(404)
})

test('revisions stay as immutable as they were', async () => {
  await expect(rows('DELETE FROM stackwright.revision')).rejects.toThrow('A revision cannot be changed or deleted.')
})
