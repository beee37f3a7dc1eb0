import type { RunResult } from '@stackwright/contract'
import { compileProgram, createTrace, maskFor, type Trace, type WorkspaceView } from '@stackwright/engine'
import {
  type Json,
  type ObjectValue,
  type ProgramDocument,
  parseJson,
  stringifyJson,
  unauthorized,
  type Value,
} from '@stackwright/language'
import { type Answer, answerFailure, answerValue } from './answer.ts'
import { authOf } from './caller.ts'
import { execute } from './execute.ts'
import { findUser } from './find-user.ts'
import { describeFailure } from './handle-request.ts'
import { watchHost } from './host.ts'
import { HttpExchange } from './http-exchange.ts'
import type { RunRecord, RuntimeOptions } from './runtime-options.ts'
import { readAudience } from './served-endpoint.ts'
import type { ServedWorkspace } from './served-workspace.ts'

export interface DebugRequest {
  readonly input: ObjectValue
  /** The user to run as; null: nobody is signed in. */
  readonly user: { readonly table: string; readonly id: Value; readonly extras: ObjectValue } | null
}

const traceLimits = { maxEntries: 2_000, maxBytes: 4_000_000 }

/** Runs a document as it stands in the editor, by the same steps as a request, and records every one of them. */
export async function debugRun(
  workspace: ServedWorkspace,
  document: ProgramDocument,
  request: DebugRequest,
  options: RuntimeOptions,
): Promise<{ result: RunResult; record: RunRecord }> {
  const { environment, settings, concealer } = workspace
  const startedAt = new Date()
  const start = performance.now()
  const microseconds = () => Math.round((performance.now() - start) * 1000)
  const watched = watchHost(workspace.host)
  let trace: Trace | undefined
  const id = workspace.host.random.uuid()
  let failure: unknown = null
  let answer: Answer
  const beside: Promise<unknown>[] = []
  const exchange = new HttpExchange()
  exchange.input = request.input
  exchange.body = Buffer.from(stringifyJson(request.input))
  exchange.mediaType = 'application/json'
  try {
    const auth = document.kind === 'endpoint' ? await signIn(workspace, document.authentication, request.user) : null
    const program = compileProgram(document, viewWith(workspace.view, document), options.library, { traced: true })
    const value = await execute(program, request.input, auth, {
      host: watched.host,
      exchange,
      environment,
      settings,
      beside: (ended) => void beside.push(ended),
      record(program, input) {
        trace = createTrace({ now: microseconds, mask: maskFor(program, input, environment), ...traceLimits })
        return trace
      },
    })
    answer = answerValue(value, settings.maxAnswer, exchange)
  } catch (error) {
    failure = error
    answer = answerFailure(concealer.answered(error), (bug) =>
      options.log.error({ id: bug, err: error, workspaceId: workspace.id, documentId: document.id }),
    )
  }
  const duration = microseconds()
  // Asynchronous runs belong to what is shown. Each may have begun others.
  for (const ended of beside) await ended
  return {
    result: {
      id,
      status: answer.status,
      headers: headersOf(answer),
      body: readBody(answer),
      duration,
      queries: watched.queries(),
      size: Buffer.byteLength(answer.body),
      trace: trace?.entries() ?? [],
      truncated: trace?.truncated ?? false,
      logs: watched.logs.map((value) => concealer.value(value)),
    },
    record: {
      id,
      workspaceId: workspace.id,
      documentId: document.id,
      revisionId: null,
      kind: document.kind,
      source: 'debug',
      status: answer.status,
      startedAt,
      durationMicroseconds: duration,
      failure: describeFailure(concealer.failure(failure)),
    },
  }
}

/** What a token of the chosen user would lead to: the endpoint's toggle decides, the user must exist. */
async function signIn(
  workspace: ServedWorkspace,
  authentication: string | null,
  user: DebugRequest['user'],
): Promise<ObjectValue | null> {
  const audience = readAudience(authentication, workspace.id, workspace.view.table)()
  if (audience === null) return null
  if (!user) throw unauthorized({ reason: 'Unauthorized - Authentication Required' })
  const table = workspace.view.table(user.table)
  if (table?.id !== audience.table) throw unauthorized({ reason: 'This token is not valid.' })
  return authOf({ id: await findUser(workspace.host, table, user.id), extras: user.extras })
}

/** A function that calls itself calls what is in the editor, not what is published. */
function viewWith(view: WorkspaceView, document: ProgramDocument): WorkspaceView {
  if (document.kind !== 'function') return view
  return { ...view, function: (name) => (name === document.name ? document : view.function(name)) }
}

/** JSON as a value; what a program answers as something else, as text. */
function readBody({ headers, body }: Answer): Json {
  const isJson = headers[headers.indexOf('Content-Type') + 1]?.startsWith('application/json')
  return body !== '' && isJson ? (parseJson(body) as Json) : body
}

function headersOf({ headers }: Answer): Record<string, string> {
  const entries: [string, string][] = []
  for (let index = 0; index < headers.length; index += 2)
    entries.push([headers[index] as string, headers[index + 1] as string])
  return Object.fromEntries(entries)
}
