import type { Pool, PoolClient } from 'pg'
import type { Logger } from '../logging/logger.ts'
import { inTransaction } from '../postgres/in-transaction.ts'

/** Where the partitions are. */
const schema = 'stackwright_runs'
/** A workspace's history goes in about so many parts. */
const partsPerQuota = 16
/** Days that a segment is written to, and after which it goes. */
const openDays = 1
export const keptDays = 30
/** How long the drop of a partition waits for those who read; it is tried again later. */
const patience = '2s'

/** The segment that a workspace's runs are written to now, locked until the transaction ends; made when there is none. */
export async function openSegment(client: PoolClient, workspaceId: string): Promise<string> {
  const find = () =>
    client.query<{ id: string }>(
      'SELECT id FROM run_segment WHERE workspace_id = $1 AND closed_at IS NULL FOR UPDATE',
      [workspaceId],
    )
  const known = (await find()).rows[0]
  if (known) return known.id
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`run segment ${workspaceId}`])
  const meanwhile = (await find()).rows[0]
  if (meanwhile) return meanwhile.id
  const { rows } = await client.query<{ id: string }>(
    'INSERT INTO run_segment (workspace_id) VALUES ($1) RETURNING id',
    [workspaceId],
  )
  const id = numberOf(rows[0]?.id)
  // Attached afterwards, since that lets others read and write meanwhile.
  await client.query(`
    CREATE TABLE ${schema}.run_${id} (LIKE run INCLUDING ALL, CHECK (segment_id = ${id}));
    ALTER TABLE run ATTACH PARTITION ${schema}.run_${id} FOR VALUES IN (${id})`)
  return id
}

/** Counts what was written; a segment that is full or old is written to no more. */
export async function growSegment(client: PoolClient, id: string, workspaceId: string, bytes: number): Promise<void> {
  await client.query(
    `UPDATE run_segment SET bytes = bytes + $3, closed_at = CASE
       WHEN bytes + $3 >= (SELECT history_quota FROM workspace WHERE id = $2) / ${partsPerQuota}
         OR created_at < now() - interval '${openDays} days' THEN now() END
     WHERE id = $1`,
    [id, workspaceId, bytes],
  )
}

/** Ids of a workspace's segments, as numbers in SQL: the planner then looks at no other partition. */
export async function segmentsOf(pool: Pool, workspaceId: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM run_segment WHERE workspace_id = $1', [workspaceId])
  return rows.map(({ id }) => numberOf(id))
}

/** Drops what is too old, what is beyond its workspace's quota, oldest first, and what belongs to a workspace that is gone. */
export async function dropSegments(pool: Pool, log: Logger): Promise<void> {
  await pool.query(
    `UPDATE run_segment SET closed_at = now() WHERE closed_at IS NULL AND created_at < now() - interval '${openDays} days'`,
  )
  const { rows } = await pool.query<{ id: string }>(`
    SELECT id FROM (
      SELECT s.id, s.closed_at, w.history_quota,
        sum(s.bytes) OVER (PARTITION BY s.workspace_id ORDER BY s.id DESC) AS until_here
      FROM run_segment s JOIN workspace w ON w.id = s.workspace_id) each
    WHERE closed_at IS NOT NULL AND (until_here > history_quota OR closed_at < now() - interval '${keptDays} days')
    UNION ALL
    SELECT substr(c.relname, 5)::bigint FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = '${schema}' AND c.relkind = 'r' AND c.relname ~ '^run_[0-9]+$'
      AND NOT EXISTS (SELECT FROM run_segment s WHERE s.id = substr(c.relname, 5)::bigint)
    ORDER BY 1`)
  for (const { id } of rows)
    await dropSegment(pool, numberOf(id)).catch((error) =>
      log.warn({ err: error, segment: id }, 'A part of the history could not be dropped yet'),
    )
}

const dropSegment = (pool: Pool, id: string): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query(`SET LOCAL lock_timeout = '${patience}'`)
    await client.query('DELETE FROM run_segment WHERE id = $1', [id])
    await client.query(`DROP TABLE IF EXISTS ${schema}.run_${id}`)
  })

/** A bigint as PostgreSQL writes it: it becomes a part of a table's name. */
function numberOf(id: string | undefined): string {
  if (id === undefined || !/^\d+$/.test(id)) throw new Error('A segment of the history has no number')
  return id
}
