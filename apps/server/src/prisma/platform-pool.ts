import { Pool } from 'pg'
import { platformSchema } from './platform-schema.ts'

/** Connections for the platform's own tables, which raw SQL on them can name without their schema. */
export function createPlatformPool(url: string, max = 10): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    options: `-c search_path=${platformSchema}`,
    allowExitOnIdle: true,
  })
  // An idle connection that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {})
  return pool
}
