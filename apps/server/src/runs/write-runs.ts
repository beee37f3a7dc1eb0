import { createHash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import { inTransaction } from '../postgres/in-transaction.ts'
import type { RunRecord } from '../runtime/runtime-options.ts'
import type { RunRecordings } from './run-recordings.ts'
import { growSegment, openSegment } from './run-segments.ts'

/** What a line takes beside its recording and its failure, with its places in the indexes. */
const bytesOfLine = 300

const columns = [
  ['id', 'uuid'],
  ['document_id', 'uuid'],
  ['revision_id', 'bigint'],
  ['kind', 'text'],
  ['source', 'text'],
  ['status', 'int'],
  ['started_at', 'timestamptz'],
  ['duration_microseconds', 'int'],
  ['failure', 'jsonb'],
  ['recording', 'bytea'],
  ['state_id', 'bigint'],
] as const

type Line = Record<(typeof columns)[number][0], unknown>

/** Writes runs of one workspace. Runs of documents that were never saved have no place in the history. */
export async function writeRuns(
  pool: Pool,
  recordings: RunRecordings,
  workspaceId: string,
  runs: readonly RunRecord[],
): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    'SELECT id FROM document WHERE workspace_id = $1 AND id = ANY ($2::uuid[])',
    [workspaceId, [...new Set(runs.map(({ documentId }) => documentId))]],
  )
  const known = new Set(rows.map(({ id }) => id))
  const lines: Line[] = []
  const states = new Map<readonly string[], string>()
  let bytes = 0
  for (const run of runs) {
    if (!known.has(run.documentId)) continue
    const line = await lineOf(run, recordings)
    const state = states.get(run.state) ?? (await stateId(pool, workspaceId, run.state))
    states.set(run.state, state)
    lines.push({ ...line, state_id: state })
    bytes += bytesOfLine + (line.recording?.byteLength ?? 0) + (line.failure?.length ?? 0)
  }
  if (lines.length === 0) return
  await inTransaction(pool, async (client) => {
    const segment = await openSegment(client, workspaceId)
    await insert(client, segment, lines)
    await growSegment(client, segment, workspaceId, bytes)
  })
}

async function lineOf(run: RunRecord, recordings: RunRecordings) {
  return {
    id: run.id,
    document_id: run.documentId,
    revision_id: run.revisionId === null ? null : String(run.revisionId),
    kind: run.kind,
    source: run.source,
    status: run.status,
    started_at: run.startedAt.toISOString(),
    duration_microseconds: run.durationMicroseconds,
    // What PostgreSQL's JSON cannot hold is not worth losing the run for.
    failure: run.failure && JSON.stringify(run.failure).replaceAll('\\u0000', '').toWellFormed(),
    // A value that nests too deeply to be written down leaves a line without a recording.
    recording: run.recorded && (await recordings.write(run.id, run.recorded).catch(() => null)),
  }
}

async function insert(client: PoolClient, segment: string, lines: readonly Line[]): Promise<void> {
  const names = columns.map(([name]) => name).join(', ')
  const lists = columns.map(([, type], index) => `$${index + 2}::${type}[]`).join(', ')
  await client.query(
    `INSERT INTO run (segment_id, ${names}) SELECT $1, ${names} FROM unnest(${lists}) AS line (${names})`,
    [segment, ...columns.map(([name]) => lines.map((line) => line[name]))],
  )
}

/** What was published around a run is written once for all runs that it was around. */
async function stateId(pool: Pool, workspaceId: string, revisions: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(revisions.join(' ')).digest('hex')
  const find = () =>
    pool.query<{ id: string }>('SELECT id FROM workspace_state WHERE workspace_id = $1 AND hash = $2', [
      workspaceId,
      hash,
    ])
  const known = (await find()).rows[0]
  if (known) return known.id
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO workspace_state (workspace_id, hash, revision_ids) VALUES ($1, $2, $3)
     ON CONFLICT (workspace_id, hash) DO NOTHING RETURNING id`,
    [workspaceId, hash, revisions],
  )
  const id = rows[0]?.id ?? (await find()).rows[0]?.id
  if (id === undefined) throw new Error('The state of a workspace could not be written')
  return id
}
