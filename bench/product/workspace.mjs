// Gives a running product a workspace through its own API, and rows by SQL, since there are many.
import { randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import pg from 'pg'
import { endpoints } from './endpoints.mjs'
import { signIn } from './sign-in.mjs'
import { tables } from './tables.mjs'

const password = 'correct horse battery'
/** What the product hashes with by default. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** How much is in the tables. */
const rows = 100_000
const categories = 1_000
const users = 1_000

/** Builds the workspace, fills its tables, and gives what the load and the baselines need. */
export async function buildWorkspace(address, databaseUrl) {
  const call = await signIn(address)
  const { id } = await call('POST', '/workspaces', { name: 'Bench' })
  const create = (document) =>
    call('POST', `/workspaces/${id}/documents`, { publish: true, document: { id: randomUUID(), ...document } })
  for (const table of tables) await create({ kind: 'table', ...table })
  const canonical = `bench-${randomUUID().slice(0, 8)}`
  await create({ kind: 'api_group', name: 'bench', canonical })
  for (const endpoint of endpoints) await create({ kind: 'endpoint', method: 'GET', group: 'bench', ...endpoint })

  const schema = `w_${id.replaceAll('-', '')}_live`
  await fill(databaseUrl, schema)
  const user = { table: 'user', id: 1, extras: { role: 'admin' } }
  const { token } = await call('POST', `/workspaces/${id}/debug-token`, user)
  return { schema, token, prefix: `/api:${canonical}`, rows, categories, users, password }
}

async function fill(databaseUrl, schema) {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  await client.query(
    `INSERT INTO "${schema}"."user" (name, email, password, role)
     SELECT 'User ' || n, 'user' || n || '@example.com', $2, 'member' FROM generate_series(1, $1::int) AS n`,
    [users, await hash(password, cost)],
  )
  await client.query(
    `INSERT INTO "${schema}".item (created_at, name, quantity, category)
     SELECT now() - n * interval '1 minute', 'Item ' || n, n % 100, 1 + n % $2::int FROM generate_series(1, $1::int) AS n`,
    [rows, categories],
  )
  await client.query(`VACUUM ANALYZE "${schema}"."user", "${schema}".item`)
  await client.end()
}
