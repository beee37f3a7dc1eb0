import type { Pool, PoolClient } from 'pg'

/** Sees to it that no task runs twice at the same time, on whichever servers. A server that is killed loses its locks at once. */
export interface TaskLocks {
  /** Whether the task was free, and is now taken. */
  take(document: string): Promise<boolean>
  give(document: string): Promise<void>
  /** Whether no server has the task taken. Takes nothing, and so keeps no run from its turn. */
  isFree(document: string): Promise<boolean>
  close(): Promise<void>
}

const seed = 7_270_736_905

/** Locks of a session in PostgreSQL, which all tasks of this server share. */
export function createTaskLocks(pool: Pool): TaskLocks {
  const held = new Set<string>()
  let session: Promise<PoolClient> | undefined

  const open = async () => {
    const client = await pool.connect()
    client.once('error', () => {
      session = undefined
      client.release(true)
    })
    return client
  }
  const call = async (name: 'pg_try_advisory_lock' | 'pg_advisory_unlock', document: string): Promise<boolean> => {
    session ??= open()
    const client = await session.catch((error) => {
      session = undefined
      throw error
    })
    const { rows } = await client.query(`select ${name}(hashtextextended($1, $2)) as done`, [document, seed])
    return rows[0].done
  }

  return {
    async take(document) {
      // A session gets a lock again that it has already.
      if (held.has(document)) return false
      held.add(document)
      try {
        if (await call('pg_try_advisory_lock', document)) return true
      } catch (error) {
        held.delete(document)
        throw error
      }
      held.delete(document)
      return false
    },
    async give(document) {
      try {
        await call('pg_advisory_unlock', document)
      } finally {
        held.delete(document)
      }
    },
    async isFree(document) {
      const { rowCount } = await pool.query(
        `select from pg_locks, hashtextextended($1, $2) as key
         where locktype = 'advisory' and objsubid = 1 and granted
           and database = (select oid from pg_database where datname = current_database())
           and classid = (key >> 32 & 4294967295)::oid and objid = (key & 4294967295)::oid`,
        [document, seed],
      )
      return rowCount === 0
    },
    async close() {
      const client = await session?.catch(() => undefined)
      session = undefined
      client?.release(true)
    },
  }
}
