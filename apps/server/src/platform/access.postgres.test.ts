import { randomUUID } from 'node:crypto'
import * as contract from '@stackwright/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import type { TestClient } from '../testing/test-client.ts'

/** Every route of the contract, found by its shape: one that is added later is in this test by itself. */
const routes = Object.entries(contract as Record<string, unknown>).filter(
  (entry): entry is [string, contract.RouteDefinition] => {
    const value = entry[1]
    return typeof value === 'object' && value !== null && 'access' in value && 'path' in value
  },
)

const callers = ['nobody', 'stranger', 'viewer', 'developer', 'owner'] as const
type Caller = (typeof callers)[number]

/** Who gets past the check of access; everybody else must not. */
const allowed: Record<contract.RouteDefinition['access'], readonly Caller[]> = {
  public: callers,
  account: ['stranger', 'viewer', 'developer', 'owner'],
  viewer: ['viewer', 'developer', 'owner'],
  developer: ['developer', 'owner'],
  owner: ['owner'],
}
const refusals: Record<Caller, number> = { nobody: 401, stranger: 404, viewer: 403, developer: 403, owner: 403 }

let server: TestServer
let workspace: string
const clients = {} as Record<Caller, TestClient>

beforeAll(async () => {
  server = await startTestServer()
  clients.owner = await server.setUpOwner()
  workspace = (await clients.owner.call(contract.createWorkspace, { body: { name: 'Matrix' } })).id
  clients.nobody = server.client()
  clients.stranger = await server.addMember(workspace, null)
  clients.viewer = await server.addMember(workspace, 'viewer')
  clients.developer = await server.addMember(workspace, 'developer')
})

afterAll(() => server.close())

/** The address of a route with ids of things that are not there. */
const address = ({ path }: contract.RouteDefinition, inWorkspace = workspace) =>
  path.replace(/:(\w+)/g, (_, name: string) =>
    name === 'workspace' ? inWorkspace : name === 'number' ? '1' : name === 'name' ? 'KEY' : randomUUID(),
  )

async function send(
  caller: Caller,
  route: contract.RouteDefinition,
  path: string,
  headers: Record<string, string> = {},
) {
  // A cookie that the answer sets or clears must not count for the next request.
  const { cookie } = clients[caller]
  const response = await clients[caller].fetch(`/platform${path}`, {
    method: route.method,
    redirect: 'manual',
    ...(route.method !== 'GET' && { body: '{"unknown":true}' }),
    headers: { ...(route.method !== 'GET' && { 'content-type': 'application/json' }), ...headers },
  })
  clients[caller].cookie = cookie
  return { status: response.status, text: await response.text() }
}

test('there are routes to check', () => expect(routes.length).toBeGreaterThan(20))

describe.each(routes)('%s', (_name, route) => {
  test.each(callers)('is mounted, and asks who calls: %s', async (caller) => {
    const { status, text } = await send(caller, route, address(route))
    expect(text).not.toContain('route of the platform API')
    if (!allowed[route.access].includes(caller)) return expect([status, text]).toEqual([refusals[caller], text])
    expect([401, 403, 500]).not.toContain(status)
    expect(text).not.toContain('no such workspace')
  })
})

const guarded = routes.filter(([, { access }]) => access !== 'public')

describe.each(guarded)('%s cannot be reached', (_name, route) => {
  const plain = () => address(route)
  test.each([
    ['by a query string', () => `${plain()}?x=/session`],
    ['by two slashes', () => plain().replace('/', '//')],
    ['by an encoded slash', () => plain().replace(/\/(?=[^/]*$)/, '%2f')],
    ['by a way around', () => `/session/%2e%2e${plain()}`],
    ['by a parameter of the path', () => `${plain()};a`],
    ['by a slash at the end', () => `${plain()}/`],
    ['by upper case', () => plain().toUpperCase()],
    ['by a NUL', () => `${plain()}%00`],
    ['by a malformed escape', () => `${plain()}%ff`],
  ])('%s', async (_way, path) => expect([400, 401, 404]).toContain((await send('nobody', route, path())).status))

  test('by headers of proxies', async () => {
    const headers = { 'x-original-url': '/session', 'x-rewrite-url': '/session', 'x-http-method-override': 'GET' }
    expect((await send('nobody', route, plain(), headers)).status).toBe(401)
  })

  test('by somebody from another site', async () => {
    if (route.method === 'GET') return
    expect((await send('owner', route, plain(), { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await send('owner', route, plain(), { 'sec-fetch-site': 'same-site' })).status).toBe(403)
    expect((await send('owner', route, plain(), { origin: 'https://evil.example' })).status).toBe(403)
    expect((await send('owner', route, plain(), { origin: 'null' })).status).toBe(403)
    expect((await send('owner', route, plain(), { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await send('owner', route, plain(), { 'content-type': 'application/x-www-form-urlencoded' })).status).toBe(
      415,
    )
  })
})

test('another workspace looks as if it were not there', async () => {
  const other = await clients.stranger.call(contract.createWorkspace, { body: { name: 'Other' } })
  for (const [, route] of routes.filter(([, { path }]) => path.includes(':workspace'))) {
    const there = await send('owner', route, address(route, other.id))
    const nowhere = await send('owner', route, address(route, randomUUID()))
    const malformed = await send('owner', route, address(route, 'x'))
    expect([there, malformed]).toEqual([nowhere, nowhere])
    expect(there.status).toBe(404)
  }
})
