import { createWorkspace, listSamples, listWorkspaces } from '@stackwright/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../tools/testing/database.ts'
import { testFiles } from '../projects/test-files.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import type { TestClient } from '../testing/test-client.ts'
import { findSamples } from './find-samples.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

it.each(findSamples())('the tests of $id pass', async ({ files }) => {
  const { report } = await testFiles(files, { databaseUrl: database.url })
  const kinds = (kind: string) => report?.results.filter((result) => result.kind === kind).length
  expect(report?.results.filter(({ passed }) => !passed)).toEqual([])
  expect(kinds('unit')).toBeGreaterThan(4)
  expect(kinds('workflow')).toBeGreaterThan(2)
})

describe('a workspace that starts from a sample', () => {
  let server: TestServer
  let owner: TestClient
  beforeAll(async () => {
    server = await startTestServer()
    owner = await server.setUpOwner()
  })
  afterAll(() => server.close())

  const start = (name: string, sample: string) => owner.call(createWorkspace, { body: { name, sample } })
  const seed = async (canonical: string) => (await owner.fetch(`/api:${canonical}/seed`, { method: 'POST' })).status

  it('can be chosen by what is inside', async () => {
    const { samples } = await owner.call(listSamples)
    expect(samples.map(({ id, name }) => ({ id, name }))).toEqual([
      { id: 'bookings', name: 'Bookings' },
      { id: 'help-desk', name: 'Help desk' },
      { id: 'shop', name: 'Shop' },
    ])
    expect(samples[2]).toMatchObject({ description: expect.stringContaining('shop'), tests: 13 })
    expect(samples[2]?.documents).toContainEqual({ kind: 'table', count: 5 })
  })

  it('serves at once, and again beside another one at an address of its own', async () => {
    await start('One', 'shop')
    await start('Two', 'shop')
    expect([await seed('shop'), await seed('shop'), await seed('shop-2')]).toEqual([200, 400, 200])
  })

  it('is not made when there is no such sample', async () => {
    await expect(start('Three', '../samples/shop')).rejects.toThrow('There is no such sample.')
    const { workspaces } = await owner.call(listWorkspaces)
    expect(workspaces.map(({ name }) => name)).toEqual(['One', 'Two'])
  })
})
