// The product under measurement: built, started as users start it, and given a workspace through its own API.
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { spawnNode, stop } from './processes.mjs'

const owner = { email: 'bench@example.com', password: 'a long enough password' }
const start = new URL('../tools/start.mjs', import.meta.url).pathname

/** Starts the product on a free port and waits until it serves; tells how long that took. */
export async function startProduct(dataDirectory, databaseUrl) {
  const port = await freePort()
  const began = performance.now()
  const child = spawnNode(0, [start], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: dataDirectory,
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
      OWNER_EMAIL: owner.email,
      OWNER_PASSWORD: owner.password,
      LOG_LEVEL: 'warn',
    },
  })
  const address = `http://127.0.0.1:${port}`
  await ready(address, child)
  return { port, address, pid: child.pid, startMilliseconds: performance.now() - began, stop: () => stop(child) }
}

async function ready(address, child) {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}`)
    const answer = await fetch(`${address}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await delay(10)
  }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

async function signIn(address) {
  let cookie = ''
  const call = async (method, path, body) => {
    const response = await fetch(`${address}/platform${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: address, cookie },
      ...(body && { body: JSON.stringify(body) }),
    })
    const [set] = response.headers.getSetCookie()
    if (set) cookie = set.split(';')[0]
    const answer = await response.json()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`)
    return answer
  }
  await call('POST', '/session', owner)
  return call
}

const field = (id, name, type, more = {}) => ({ id, name, type, ...more })
const constant = (value) => ({ kind: 'constant', value })
const reference = (root, ...path) => ({ kind: 'reference', root, path })

const tables = {
  user: {
    authentication: true,
    fields: [field('u1', 'id', 'int'), field('u2', 'name', 'text')],
  },
  item: {
    fields: [
      field('i1', 'id', 'int'),
      field('i2', 'created_at', 'timestamp', { default: 'now' }),
      field('i3', 'name', 'text'),
      field('i4', 'quantity', 'int'),
    ],
  },
}

const drawNumber = {
  stack: [
    {
      id: 's1',
      function: 'security.random_number',
      arguments: { min: constant(1), max: constant(1000) },
      result: 'number',
    },
  ],
  response: { kind: 'object', entries: [{ key: 'number', value: reference('var', 'number') }] },
}

const endpoints = [
  { path: 'random', ...drawNumber },
  { path: 'secure/random', authentication: 'user', ...drawNumber },
  {
    path: 'items/{id}',
    authentication: 'user',
    inputs: [{ name: 'id', type: 'int' }],
    stack: [
      {
        id: 's1',
        function: 'db.get',
        arguments: { table: constant('item'), field_name: constant('id'), field_value: reference('input', 'id') },
        result: 'item',
      },
    ],
    response: reference('var', 'item'),
  },
]

/** Builds the workspace, fills its table with `rows` rows, and gives what the load needs. */
export async function buildWorkspace(address, databaseUrl, rows) {
  const call = await signIn(address)
  const { id } = await call('POST', '/workspaces', { name: 'Bench' })
  const create = (document) =>
    call('POST', `/workspaces/${id}/documents`, { publish: true, document: { id: randomUUID(), ...document } })
  for (const [name, table] of Object.entries(tables)) await create({ kind: 'table', name, ...table })
  const canonical = `bench-${randomUUID().slice(0, 8)}`
  await create({ kind: 'api_group', name: 'bench', canonical })
  for (const endpoint of endpoints) await create({ kind: 'endpoint', method: 'GET', group: 'bench', ...endpoint })

  const schema = `w_${id.replaceAll('-', '')}_live`
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(`INSERT INTO "${schema}"."user" (name) VALUES ('Ada')`)
  await client.query(
    `INSERT INTO "${schema}".item (name, quantity) SELECT 'Item ' || n, n % 100 FROM generate_series(1, $1::int) AS n`,
    [rows],
  )
  await client.query(`VACUUM ANALYZE "${schema}".item`)
  await client.end()
  const user = { table: 'user', id: 1, extras: { role: 'admin' } }
  const { token } = await call('POST', `/workspaces/${id}/debug-token`, user)
  return { schema, token, prefix: `/api:${canonical}` }
}
