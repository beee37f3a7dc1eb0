// A database of its own for each test file that needs one.
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

/** An empty database on the run's PostgreSQL; call `drop` in `afterAll`. For files named `*.postgres.test.ts`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env.STACKWRIGHT_TEST_DATABASE_URL
  if (!server) throw new Error('Run this test in the project "postgres": vitest run --project postgres')
  const name = `test_${randomBytes(6).toString('hex')}`
  await execute(server, `CREATE DATABASE ${name}`)
  return {
    url: server.replace(/\/[^/?]*(\?|$)/, `/${name}$1`),
    drop: () => execute(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
