import { randomUUID } from 'node:crypto'
import type { BrowserContext } from 'playwright-core'

/** Where to find what `makeShop` made. */
export interface Shop {
  readonly slug: string
  readonly table: string
  readonly group: string
  /** POST auth/login. */
  readonly endpoint: string
  /** One of each other kind, by its kind. */
  readonly programs: Record<OtherKind, string>
}

type OtherKind = 'function' | 'task' | 'table_trigger' | 'middleware' | 'addon' | 'tool' | 'workflow_test' | 'agent'

const query = (id: string, more: object = {}) => ({
  id,
  function: 'db.query',
  arguments: { table: { kind: 'constant', value: 'user' }, ...more },
  result: 'found',
})
const found = { kind: 'reference', root: 'var', path: ['found'] }

const otherDocuments: Record<OtherKind, object> = {
  addon: { name: 'team', inputs: [{ name: 'user_id', type: 'int' }], stack: [query('q')], response: found },
  middleware: { name: 'limit calls' },
  function: {
    name: 'list users',
    stack: [query('q', { addon: { kind: 'constant', value: [{ name: 'team', as: '_team' }] } })],
    response: found,
    middleware: { pre: [{ name: 'limit calls' }], post: null },
  },
  task: {
    name: 'nightly',
    schedules: [
      { startsOn: '2026-01-31T07:00:00Z', cron: '0 8 * * 1-5', timeZone: 'Europe/Berlin' },
      { startsOn: '2026-01-31T07:00:00Z', frequency: 7200 },
    ],
  },
  table_trigger: { name: 'welcome', table: 'user', actions: { insert: true } },
  tool: { name: 'find_user' },
  workflow_test: { name: 'sign up' },
  agent: { name: 'helper' },
}

/** A workspace with a table of users, one record, the endpoints for signing in and one of each other kind, made through the platform API. */
export async function makeShop(context: BrowserContext, url: string, name: string): Promise<Shop> {
  const post = async (path: string, data: unknown) => {
    const answer = await context.request.post(`${url}/platform${path}`, {
      headers: { 'content-type': 'application/json', origin: url, 'sec-fetch-site': 'same-origin' },
      data: JSON.stringify(data),
    })
    if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
    return (await answer.json()) as unknown
  }
  const workspace = (await post('/workspaces', { name })) as { id: string; slug: string }
  const table = randomUUID()
  const fields = [
    { id: 'id', name: 'id', type: 'int' },
    { id: 'created_at', name: 'created_at', type: 'timestamp', default: 'now' },
    { id: 'name', name: 'name', type: 'text' },
    { id: 'email', name: 'email', type: 'email', required: true },
    { id: 'password', name: 'password', type: 'password', required: true, visibility: 'internal' },
    { id: 'role', name: 'role', type: 'enum', values: ['admin', 'member'], default: 'member' },
    { id: 'photo', name: 'photo', type: 'image' },
  ]
  const indexes = [{ id: 'email', type: 'unique', fields: [{ name: 'email' }] }]
  const document = { kind: 'table', id: table, name: 'user', authentication: true, fields, indexes }
  const base = `/workspaces/${workspace.id}`
  await post(`${base}/documents`, { document })
  const data = { name: 'Ada', email: 'ada@example.com', password: 'correct horse' }
  await post(`${base}/tables/${table}/records`, { data })
  await post(`${base}/tables/${table}/authentication-endpoints`, { group: 'auth' })
  const programs = {} as Record<OtherKind, string>
  for (const [kind, content] of Object.entries(otherDocuments)) {
    const id = randomUUID()
    await post(`${base}/documents`, { document: { kind, id, ...content } })
    programs[kind as OtherKind] = id
  }
  const listed = await context.request.get(`${url}/platform${base}/documents`)
  const { documents } = (await listed.json()) as { documents: { id: string; kind: string; path?: string }[] }
  const idOf = (kind: string, path?: string) =>
    documents.find((each) => each.kind === kind && each.path === path)?.id ?? ''
  return { slug: workspace.slug, table, group: idOf('api_group'), endpoint: idOf('endpoint', 'auth/login'), programs }
}
