import { randomUUID } from 'node:crypto'
import type { BrowserContext } from 'playwright-core'

/** Where to find what `makeShop` made. */
export interface Shop {
  readonly slug: string
  readonly table: string
  readonly group: string
  /** POST auth/login. */
  readonly endpoint: string
}

/** A workspace with a table of users, one record, and the endpoints for signing in, made through the platform API. */
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
  ]
  const indexes = [{ id: 'email', type: 'unique', fields: [{ name: 'email' }] }]
  const document = { kind: 'table', id: table, name: 'user', authentication: true, fields, indexes }
  const base = `/workspaces/${workspace.id}`
  await post(`${base}/documents`, { document })
  const data = { name: 'Ada', email: 'ada@example.com', password: 'correct horse' }
  await post(`${base}/tables/${table}/records`, { data })
  await post(`${base}/tables/${table}/authentication-endpoints`, { group: 'auth' })
  const listed = await context.request.get(`${url}/platform${base}/documents`)
  const { documents } = (await listed.json()) as { documents: { id: string; kind: string; path?: string }[] }
  const idOf = (kind: string, path?: string) =>
    documents.find((each) => each.kind === kind && each.path === path)?.id ?? ''
  return { slug: workspace.slug, table, group: idOf('api_group'), endpoint: idOf('endpoint', 'auth/login') }
}
