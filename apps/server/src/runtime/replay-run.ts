import type { ReplayedRun } from '@stackwright/contract'
import { maskValue, Replayer } from '@stackwright/engine'
import type { Document, ObjectValue, ProgramDocument } from '@stackwright/language'
import { createConcealer } from './conceal.ts'
import { viewWith } from './debug-run.ts'
import { HttpExchange } from './http-exchange.ts'
import { settingsOf } from './run-settings.ts'
import { runTraced } from './run-traced.ts'
import type { RecordedRun, RuntimeOptions } from './runtime-options.ts'
import { createWorkspaceView } from './workspace-view.ts'

export interface ReplayRequest {
  readonly id: string
  readonly workspaceId: string
  /** What it ran, and the documents around it, as they were. */
  readonly document: ProgramDocument
  readonly revision: number | null
  readonly around: readonly Document[]
  readonly recorded: Omit<RecordedRun, 'bytes' | 'draft'>
  /** Microseconds. */
  readonly duration: number
}

/** Lets a run happen again from its recording. It touches nothing: neither database nor clock nor another server. */
export async function replayRun(
  { id, workspaceId, document, revision, around, recorded, duration }: ReplayRequest,
  options: Pick<RuntimeOptions, 'library' | 'log'>,
): Promise<ReplayedRun> {
  const replayer = new Replayer(recorded.recording)
  const { now, input, auth, environment } = recorded.recording.start
  const concealer = createConcealer(environment)
  const exchange = new HttpExchange()
  exchange.input = input
  exchange.mediaType = recorded.mediaType
  if (recorded.body) exchange.body = recorded.body
  const { result, mask } = await runTraced(
    {
      workspaceId,
      document,
      view: viewWith(createWorkspaceView(around), document),
      input,
      body: recorded.body ? new TextDecoder().decode(recorded.body) : '',
      signIn: () => auth,
      host: replayer.host,
      exchange,
      environment,
      elapsed: () => replayer.elapsed,
      concealer,
      again: { now, limits: replayer.limits },
    },
    options,
    settingsOf({}, {}),
  )
  return {
    id,
    ...result,
    duration,
    queries: replayer.queries,
    logs: replayer.logs.shown((value) => concealer.value(mask ? maskValue(value, mask) : value)),
    document,
    revision,
    input: (mask ? maskValue(input, mask) : {}) as ObjectValue,
    diverged: replayer.diverged?.message ?? null,
  }
}
