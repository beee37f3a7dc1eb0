import type { RunResult } from '@stackwright/contract'
import { maskValue, type WorkspaceView } from '@stackwright/engine'
import { type ObjectValue, type ProgramDocument, stringifyJson, unauthorized } from '@stackwright/language'
import { authOf } from './caller.ts'
import { findUser } from './find-user.ts'
import { describeFailure } from './handle-request.ts'
import { watchHost } from './host.ts'
import { HttpExchange } from './http-exchange.ts'
import { type Keeping, recordedRun, recordRun } from './keep-run.ts'
import { runTraced } from './run-traced.ts'
import type { RunRecord, RuntimeOptions } from './runtime-options.ts'
import { readAudience } from './served-endpoint.ts'
import type { ServedWorkspace } from './served-workspace.ts'
import { type ChosenUser, withExtras } from './token-extras.ts'

export interface DebugRequest {
  readonly input: ObjectValue
  /** The user to run as; null: nobody is signed in. */
  readonly user: ChosenUser | null
}

/** Runs a document as it stands in the editor. The record is undefined when nothing of it is to be kept. */
export async function debugRun(
  workspace: ServedWorkspace,
  document: ProgramDocument,
  request: DebugRequest,
  keeping: Keeping,
  options: RuntimeOptions,
): Promise<{ result: RunResult; record: RunRecord | undefined }> {
  const { environment, settings, concealer } = workspace
  const startedAt = new Date()
  const start = performance.now()
  const elapsed = () => Math.round((performance.now() - start) * 1000)
  const watched = watchHost(workspace.host)
  const recorder = keeping === 'nothing' ? undefined : recordRun(watched.host, start)
  const exchange = new HttpExchange()
  const body = stringifyJson(request.input)
  exchange.input = request.input
  exchange.body = Buffer.from(body)
  exchange.mediaType = 'application/json'
  const { failure, result, mask, duration } = await runTraced(
    {
      workspaceId: workspace.id,
      document,
      view: viewWith(workspace.view, document),
      input: request.input,
      body,
      signIn: () =>
        document.kind === 'endpoint' ? signIn(workspace, document.authentication, request.user, options) : null,
      host: recorder?.host ?? watched.host,
      exchange,
      environment,
      elapsed,
      concealer,
      recorder,
    },
    options,
    settings,
  )
  const id = workspace.host.random.uuid()
  const record = (): RunRecord => ({
    id,
    workspaceId: workspace.id,
    documentId: document.id,
    revisionId: null,
    kind: document.kind,
    source: 'debug',
    status: result.status,
    startedAt,
    durationMicroseconds: duration,
    failure: describeFailure(concealer.failure(failure)),
    state: workspace.state,
    recorded: recorder ? recordedRun(recorder, exchange, document) : null,
  })
  const isKept = keeping === 'everything' || (keeping === 'failures' && failure !== null)
  return {
    result: {
      id,
      ...result,
      duration,
      queries: watched.queries(),
      logs: watched.logs.shown((value) => concealer.value(mask ? maskValue(value, mask) : value)),
    },
    record: isKept ? record() : undefined,
  }
}

/** What a token of the chosen user would lead to: the endpoint's toggle decides, the user must exist. */
async function signIn(
  workspace: ServedWorkspace,
  authentication: string | null,
  user: DebugRequest['user'],
  { library }: RuntimeOptions,
): Promise<ObjectValue | null> {
  const audience = readAudience(authentication, workspace.id, workspace.view.table)()
  if (audience === null) return null
  if (!user) throw unauthorized({ reason: 'Unauthorized - Authentication Required' })
  const table = workspace.view.table(user.table)
  if (table?.id !== audience.table) throw unauthorized({ reason: 'This token is not valid.' })
  const id = await findUser(workspace.host, table, user.id)
  return authOf({ id, extras: (await withExtras(workspace, user, library)).extras })
}

/** A function that calls itself calls what is in the editor, not what is published. */
export function viewWith(view: WorkspaceView, document: ProgramDocument): WorkspaceView {
  if (document.kind !== 'function') return view
  return { ...view, function: (name) => (name === document.name ? document : view.function(name)) }
}
