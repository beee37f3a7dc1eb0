import type { WorkerUtils } from 'graphile-worker'
import type { Pool } from 'pg'

/** Seconds that a job may take from being handed to a server until its task is locked. */
const grace = 10

/**
 * Removes the jobs of a task that servers were killed over, and tells when each began. No server but the caller may have the task
 * taken, or they may be on their way still.
 */
export async function removeInterrupted(
  pool: Pool,
  utils: WorkerUtils,
  document: string,
  own: string | undefined,
): Promise<Date[]> {
  const { rows } = await pool.query<{ id: string; locked_at: Date; locked_by: string }>(
    `select id, locked_at, locked_by from graphile_worker.jobs
     where starts_with(key, $1) and locked_at < now() - make_interval(secs => $2) and id::text is distinct from $3`,
    [`${document}/`, grace, own ?? null],
  )
  if (rows.length === 0) return []
  await utils.forceUnlockWorkers(rows.map((row) => row.locked_by))
  await utils.completeJobs(rows.map((row) => row.id))
  return rows.map((row) => row.locked_at)
}
