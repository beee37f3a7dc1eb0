import type { Pool, PoolClient } from 'pg'

/**
 * Does work in a transaction of its own. Fails as the work does, and leaves nothing then; what answers false is undone, too.
 * A connection that cannot even undo is given up, so that nobody continues in what it began.
 */
export async function inTransaction<Result>(
  pool: Pick<Pool, 'connect'>,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  let isBroken = false
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query(result === false ? 'ROLLBACK' : 'COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {
      isBroken = true
    })
    throw error
  } finally {
    client.release(isBroken)
  }
}
