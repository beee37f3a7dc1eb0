import {
  createApiToken,
  createWorkspace,
  exportProject,
  getDocument,
  importProject,
  listDocuments,
  listWorkspaces,
  readVariable,
  revokeApiToken,
  runDocument,
} from '@stackwright/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import type { TestClient } from '../testing/test-client.ts'

/** Tables that point to one another, and to one that nobody has. */
const shop = [
  {
    path: 'table/customer.xs',
    content: `table customer {
  schema {
    int id
    text name
    int last_order? { table = "order" }
    int region? { table = "region" }
  }
}`,
  },
  {
    path: 'table/order.xs',
    content: `table order {
  schema {
    int id
    int customer { table = "customer" }
    int total?=0
  }
  index = [{ type: "primary", field: [{ name: "id" }] }, { type: "btree", field: [{ name: "total", op: "asc" }] }]
}`,
  },
  { path: 'api/shop.xs', content: 'api_group "Shop" { canonical = "shop-one" }' },
  {
    path: 'api/shop/orders.xs',
    content: `query orders verb=POST {
  api_group = "Shop"
  input { text name }
  stack {
    db.add customer { data = { name: $input.name } } as $customer
    db.add order { data = { customer: $customer.id, total: 5 } } as $order
  }
  response = $order
}`,
  },
]

describe('projects as text', () => {
  let server: TestServer
  let owner: TestClient
  let workspace: string

  const into = async (name: string) => (await owner.call(createWorkspace, { body: { name } })).id
  const importInto = (id: string, files: typeof shop, body: object = {}) =>
    owner.call(importProject, { params: { workspace: id }, body: { files, ...body } })
  const exportOf = async (id: string) => (await owner.call(exportProject, { params: { workspace: id } })).files
  const actionsOf = ({ documents }: Awaited<ReturnType<typeof importInto>>) =>
    documents.map(({ action, name }) => `${action} ${name}`)
  const order = (canonical: string) =>
    owner.fetch(`/api:${canonical}/orders`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"name":"Ada"}',
    })

  beforeAll(async () => {
    server = await startTestServer()
    owner = await server.setUpOwner()
    workspace = await into('Shop')
  })
  afterAll(() => server.close())

  it('shows in a dry run what an import would do, and does nothing', async () => {
    const result = await importInto(workspace, shop, { dryRun: true })
    expect(result.applied).toBe(false)
    expect(actionsOf(result)).toEqual([
      'created customer',
      'created order',
      'created Shop',
      'created Shop: POST orders',
    ])
    expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(await exportOf(workspace)).toEqual([])
  })

  it('makes tables that point to one another, and serves the endpoints at once', async () => {
    expect((await importInto(workspace, shop)).applied).toBe(true)
    const response = await order('shop-one')
    expect([response.status, await response.json()]).toMatchObject([200, { id: 1, customer: 1, total: 5 }])
  })

  it('exports what reads back as the same, byte for byte', async () => {
    const files = await exportOf(workspace)
    expect(files.map(({ path }) => path)).toEqual([
      'table/customer.xs',
      'table/order.xs',
      'api/Shop/api_group.xs',
      'api/Shop/orders_POST.xs',
    ])
    expect(actionsOf(await importInto(workspace, files))).toEqual([
      'unchanged customer',
      'unchanged order',
      'unchanged Shop',
      'unchanged Shop: POST orders',
    ])
    expect(await exportOf(workspace)).toEqual(files)
  })

  it('takes the environment of a project into the settings, and keeps and exports the names only', async () => {
    const id = await into('Environment')
    const content = (key: string) => `workspace shop { env = { KEY: "${key}", UNSET: "" } }`
    const echo = `function key { stack { } response = [$env.KEY, $env.UNSET] }`
    const bring = (key: string) =>
      importInto(id, [
        { path: 'workspace.xs', content: content(key) },
        { path: 'function/key.xs', content: echo },
      ])
    const value = async () =>
      (await owner.call(readVariable, { params: { workspace: id, name: 'KEY' } as never })).value
    expect(await bring('sk_live_brought')).toMatchObject({ applied: true })
    expect(await value()).toBe('sk_live_brought')
    const files = await exportOf(id)
    expect(files[0]?.content).toContain('KEY')
    expect(JSON.stringify(files)).not.toContain('sk_live')
    const { documents } = await owner.call(listDocuments, { params: { workspace: id } })
    const stored = documents.map((line) => ({ params: { workspace: id, document: line.id } }))
    const [shopDocument, program] = await Promise.all(stored.map((given) => owner.call(getDocument, given)))
    expect(JSON.stringify([shopDocument, program])).not.toContain('sk_live')
    const document = [shopDocument, program].find((each) => each?.document.kind === 'function')?.document as never
    const run = await owner.call(runDocument, { params: { workspace: id }, body: { document } })
    expect(run.body).toEqual(['sk_live_brought', null])
    // What is said here goes before what comes along again.
    expect(actionsOf(await bring('sk_live_other'))).toEqual(['unchanged shop', 'unchanged key'])
    expect(await value()).toBe('sk_live_brought')
    expect(await exportOf(id)).toEqual(files)
  })

  it('imports nothing of a project with a variable that cannot be one', async () => {
    const id = await into('Refused')
    const content = 'workspace shop { env = { "not a name": "x", GOOD: "y" } }'
    expect(await importInto(id, [{ path: 'workspace.xs', content }])).toMatchObject({
      applied: false,
      findings: [{ file: 'workspace.xs', line: 1, message: expect.stringContaining('not a name') }],
    })
    expect(await exportOf(id)).toEqual([])
    expect(await owner.fail(readVariable, { params: { workspace: id, name: 'GOOD' } as never })).toMatchObject({
      status: 404,
    })
  })

  it('keeps the records of a table whose text has a new field, and of one that has a new name', async () => {
    const files = await exportOf(workspace)
    const changed = files.map(({ path, content }) => ({
      path,
      content: content
        .replace('int total?=0', 'int total?=0\n    text note?="none"')
        .replaceAll('table customer', 'table client')
        .replaceAll('"customer"', '"client"')
        .replaceAll('db.add customer', 'db.add client'),
    }))
    expect(actionsOf(await importInto(workspace, changed))).toEqual([
      'changed client',
      'changed order',
      'unchanged Shop',
      'changed Shop: POST orders',
    ])
    const response = await order('shop-one')
    expect(await response.json()).toMatchObject({ id: 2, customer: 2, total: 5, note: 'none' })
  })

  it('changes nothing at all when one document is wrong, and says where', async () => {
    const before = await exportOf(workspace)
    const result = await importInto(workspace, [
      { path: 'function/new.xs', content: 'function "new" {\n  stack {\n  }\n  response = 1\n}' },
      {
        path: 'function/bad.xs',
        content: 'function "bad" {\n  stack {\n    var $x {\n      value = 1 +\n    }\n  }\n}',
      },
    ])
    expect(result.applied).toBe(false)
    expect(result.findings.filter(({ severity }) => severity === 'error')).toMatchObject([{ file: 'function/bad.xs' }])
    expect(await exportOf(workspace)).toEqual(before)
  })

  it('takes along a step that cannot work, which fails when it runs', async () => {
    const id = await into('Flawed')
    const files = [
      { path: 'api/g.xs', content: 'api_group "G" { canonical = "flawed" }' },
      {
        path: 'api/flawed.xs',
        content: 'query "flawed" verb=GET {\n  api_group = "G"\n  stack {\n  }\n  response = $nobody\n}',
      },
    ]
    const result = await importInto(id, files)
    expect(result).toMatchObject({ applied: true, refused: false })
    expect(result.findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(['error VARIABLE.UNKNOWN'])
    const response = await owner.fetch('/api:flawed/flawed')
    expect([response.status, await response.json()]).toMatchObject([
      500,
      { message: expect.stringContaining('nobody') },
    ])
  })

  it('lets the pages in that it is told of, until the workspace or the text says something else', async () => {
    const id = await into('Pages')
    const group = (more: string) => [{ path: 'api/g.xs', content: `api_group "G" {\n  canonical = "pages"\n${more}}` }]
    const allowed = async () => {
      const response = await owner.fetch('/api:pages/nothing', { headers: { origin: 'https://app.example' } })
      return response.headers.get('access-control-allow-origin')
    }
    await importInto(id, group(''))
    expect(await allowed()).toBeNull()
    await importInto(id, group(''), { origins: ['https://app.example'] })
    expect(await allowed()).toBe('https://app.example')
    expect(actionsOf(await importInto(id, group('')))).toEqual(['unchanged G'])
    expect(await allowed()).toBe('https://app.example')
    await importInto(id, group('  cors = { mode: "custom", origins: ["https://other.example", ""], max_age: 60 }\n'))
    expect(await allowed()).toBeNull()
    expect((await exportOf(id))[0]?.content).toContain('origins: ["https://other.example"]')
  })

  it('undoes everything when the database refuses the last of it', async () => {
    const before = await exportOf(workspace)
    const files = [
      { path: 'function/new.xs', content: 'function "new" {\n  stack {\n  }\n  response = 1\n}' },
      {
        path: 'table/order.xs',
        content: `table order {
  schema {
    int id
    int customer { table = "client" }
    int total?=0
    int number
  }
}`,
      },
    ]
    const result = await importInto(workspace, files)
    expect(result.applied).toBe(false)
    expect(result.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { file: 'table/order.xs', message: expect.stringContaining('number is required') },
    ])
    expect(await exportOf(workspace)).toEqual(before)
  })

  it('deletes what the texts do not have only when it is asked to', async () => {
    const files = [{ path: 'function/only.xs', content: 'function "only" {\n  stack {\n  }\n  response = 1\n}' }]
    expect(actionsOf(await importInto(workspace, files))).toEqual(['created only'])
    expect(await exportOf(workspace)).toHaveLength(5)
    const result = await importInto(workspace, files, { delete: true })
    expect([result.applied, result.findings]).toEqual([true, []])
    expect(actionsOf(result).sort()).toEqual([
      'deleted Shop',
      'deleted Shop: POST orders',
      'deleted client',
      'deleted order',
      'unchanged only',
    ])
    expect((await exportOf(workspace)).map(({ path }) => path)).toEqual(['function/only.xs'])
    expect((await importInto(workspace, shop)).applied).toBe(true)
  })

  it('takes the same project into a second workspace, at the address that is given', async () => {
    const second = await into('Second')
    const taken = await importInto(second, shop)
    expect(taken.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { file: 'api/shop.xs', line: 1, message: expect.stringContaining('shop-one') },
    ])
    expect((await importInto(second, shop, { canonicals: { Shop: 'shop-two' } })).applied).toBe(true)
    expect((await order('shop-two')).status).toBe(200)
  })

  it('lets a token in where it is good for, and nowhere else', async () => {
    const other = await into('Other')
    const made = await owner.call(createApiToken, { params: { workspace }, body: { name: 'CI', role: 'viewer' } })
    const call = (method: string, path: string, token = made.token) =>
      fetch(`${server.url}/platform${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(method !== 'GET' && { body: '{"files":[]}' }),
      })
    const statuses = await Promise.all([
      call('GET', `/workspaces/${workspace}/export`),
      call('POST', `/workspaces/${workspace}/import`),
      call('GET', `/workspaces/${other}/export`),
      call('POST', '/workspaces'),
      call('GET', `/workspaces/${workspace}/tokens`),
      call('GET', `/workspaces/${workspace}/export`, `swt_${'x'.repeat(43)}`),
    ])
    expect(statuses.map(({ status }) => status)).toEqual([200, 403, 404, 403, 403, 401])
    const { workspaces } = (await (await call('GET', '/workspaces')).json()) as { workspaces: unknown[] }
    expect(workspaces).toMatchObject([{ id: workspace, role: 'viewer' }])
    expect((await owner.call(listWorkspaces)).workspaces.length).toBeGreaterThan(1)
    await owner.call(revokeApiToken, { params: { workspace, token: made.id } })
    expect((await call('GET', `/workspaces/${workspace}/export`)).status).toBe(401)
    expect(server.log.join('\n')).not.toContain(made.token)
  })
})
