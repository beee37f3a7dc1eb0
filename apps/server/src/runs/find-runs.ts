import type { HistoryUse, listRuns, RunLine } from '@stackwright/contract'
import type { Pool } from 'pg'
import type { z } from 'zod'
import { notFound } from '../platform/failures.ts'
import { keptDays, segmentsOf } from './run-segments.ts'

interface Row {
  readonly id: string
  readonly document_id: string
  readonly name: string
  readonly kind: RunLine['kind']
  readonly source: RunLine['source']
  readonly status: number
  readonly started_at: Date
  readonly duration_microseconds: number
  readonly failure: RunLine['failure']
  readonly recorded: boolean
}

const selection = `SELECT run.id, run.document_id, document.name, run.kind, run.source, run.status, run.started_at,
  run.duration_microseconds, run.failure, run.recording IS NOT NULL AS recorded
  FROM run JOIN document ON document.id = run.document_id`

/** A page of the history, newest first. */
export async function findRuns(
  pool: Pool,
  workspaceId: string,
  { document, failed, before, beforeId, limit }: z.output<typeof listRuns.query>,
): Promise<RunLine[]> {
  const segments = await segmentsOf(pool, workspaceId)
  if (segments.length === 0) return []
  const { rows } = await pool.query<Row>(
    `${selection} WHERE run.segment_id IN (${segments.join(', ')})
       AND ($1::uuid IS NULL OR run.document_id = $1)
       AND (NOT $2 OR run.failure IS NOT NULL)
       AND ($3::timestamptz IS NULL OR (run.started_at, run.id) < ($3, $4::uuid))
     ORDER BY run.started_at DESC, run.id DESC LIMIT $5`,
    [document ?? null, failed === 'true', before ?? null, beforeId ?? '00000000-0000-0000-0000-000000000000', limit],
  )
  return rows.map(toLine)
}

/** One run; fails with 404 when the history has it not, or not any more. */
export async function findRun(pool: Pool, workspaceId: string, id: string): Promise<RunLine> {
  const segments = await segmentsOf(pool, workspaceId)
  const row =
    segments.length > 0 &&
    (await pool.query<Row>(`${selection} WHERE run.segment_id IN (${segments.join(', ')}) AND run.id = $1`, [id]))
      .rows[0]
  if (!row) throw notFound({ what: 'run' })
  return toLine(row)
}

export interface StoredRun {
  readonly documentId: string
  readonly revisionId: string | null
  readonly duration: number
  readonly recording: Buffer | null
  /** Ids of the revisions around it. */
  readonly state: readonly string[]
}

/** All that is stored of one run. */
export async function findStoredRun(pool: Pool, workspaceId: string, id: string): Promise<StoredRun> {
  const segments = await segmentsOf(pool, workspaceId)
  const row =
    segments.length > 0 &&
    (
      await pool.query<StoredRun>(
        `SELECT run.document_id AS "documentId", run.revision_id AS "revisionId", run.duration_microseconds AS duration,
           run.recording, state.revision_ids::text[] AS state
         FROM run JOIN workspace_state state ON state.id = run.state_id
         WHERE run.segment_id IN (${segments.join(', ')}) AND run.id = $1`,
        [id],
      )
    ).rows[0]
  if (!row) throw notFound({ what: 'run' })
  return row
}

export async function readHistoryUse(pool: Pool, workspaceId: string): Promise<HistoryUse> {
  const { rows } = await pool.query<{ quota: string; lost: string; used: string }>(
    `SELECT history_quota AS quota, history_lost AS lost,
       (SELECT coalesce(sum(bytes), 0) FROM run_segment WHERE workspace_id = $1) AS used
     FROM workspace WHERE id = $1`,
    [workspaceId],
  )
  const { quota = 0, lost = 0, used = 0 } = rows[0] ?? {}
  return { quota: Number(quota), lost: Number(lost), used: Number(used), days: keptDays }
}

const toLine = (row: Row): RunLine => ({
  id: row.id,
  documentId: row.document_id,
  name: row.name,
  kind: row.kind,
  source: row.source,
  status: row.status,
  startedAt: row.started_at.toISOString(),
  duration: row.duration_microseconds,
  failure: row.failure,
  recorded: row.recorded,
})
