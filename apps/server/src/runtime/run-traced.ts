import type { RunResult } from '@stackwright/contract'
import {
  compileProgram,
  createTrace,
  type Mask,
  maskFor,
  type Recorder,
  type Trace,
  type WorkspaceView,
} from '@stackwright/engine'
import {
  bytesToText,
  type Host,
  type Json,
  type MaybePromise,
  type ObjectValue,
  type ProgramDocument,
  parseJson,
  type RunLimits,
} from '@stackwright/language'
import { type Answer, answerFailure, answerValue } from './answer.ts'
import { answeredFile } from './answered-file.ts'
import type { Concealer } from './conceal.ts'
import { execute } from './execute.ts'
import type { HttpExchange } from './http-exchange.ts'
import type { RunSettings } from './run-settings.ts'
import type { RuntimeOptions } from './runtime-options.ts'

export interface TracedRunRequest {
  readonly workspaceId: string
  readonly document: ProgramDocument
  readonly view: WorkspaceView
  readonly input: ObjectValue
  /** The body as text, if there is one. */
  readonly body: string
  readonly signIn: () => MaybePromise<ObjectValue | null>
  readonly host: Host
  readonly exchange: HttpExchange
  readonly environment: ObjectValue
  /** Microseconds since it began. */
  readonly elapsed: () => number
  /** Of the environment's values. */
  readonly concealer: Concealer
  readonly recorder?: Recorder | undefined
  readonly again?: { readonly now: number; readonly limits: RunLimits }
}

export interface TracedRun {
  readonly answer: Answer
  /** Microseconds, without asynchronous runs that were not waited for. */
  readonly duration: number
  /** Null when it went well. */
  readonly failure: unknown
  readonly result: Pick<RunResult, 'status' | 'headers' | 'body' | 'size' | 'trace' | 'truncated'>
  /** What must not be shown of it; undefined when it never began. */
  readonly mask: Mask | undefined
}

const traceLimits = { maxEntries: 2_000, maxBytes: 4_000_000 }

/** Runs a document by the same steps as a request, and records what every step does. */
export async function runTraced(
  { workspaceId, document, view, input: raw, body, signIn, elapsed, concealer, ...context }: TracedRunRequest,
  { library, log }: Pick<RuntimeOptions, 'library' | 'log'>,
  settings: RunSettings,
): Promise<TracedRun> {
  const { environment } = context
  const beside: Promise<unknown>[] = []
  let trace: Trace | undefined
  let mask: Mask | undefined
  let failure: unknown = null
  let answer: Answer
  try {
    const auth = await signIn()
    const program = compileProgram(document, view, library, { traced: true })
    mask = maskFor(program, [raw], { environment, body })
    const value = await execute(program, raw, auth, {
      ...context,
      settings,
      beside: (ended) => void beside.push(ended),
      record(program, input) {
        mask = maskFor(program, [raw, input], { environment, body })
        trace = createTrace({ now: elapsed, mask, ...traceLimits })
        return trace
      },
    })
    const answered = await answeredFile(value, context.exchange, settings.maxAnswer)
    answer = answerValue(answered, settings.maxAnswer, context.exchange)
  } catch (error) {
    failure = error
    answer = answerFailure(concealer.answered(error), (id) =>
      log.error({ id, err: error, workspaceId, documentId: document.id }),
    )
  }
  const duration = elapsed()
  // Asynchronous runs belong to what is shown. Each may have begun others.
  for (const ended of beside) await ended
  return {
    answer,
    duration,
    failure,
    mask,
    result: {
      status: answer.status,
      headers: headersOf(answer),
      body: readAnswer(answer),
      size: Buffer.byteLength(answer.body),
      trace: trace?.entries() ?? [],
      truncated: trace?.truncated ?? false,
    },
  }
}

/** JSON as a value; what a program answers as something else, as text. Bytes are text that stands for them. */
export function readAnswer({ headers, body }: Answer): Json {
  if (typeof body !== 'string') return bytesToText(body)
  const isJson = headers[headers.indexOf('Content-Type') + 1]?.startsWith('application/json')
  return body !== '' && isJson ? (parseJson(body) as Json) : body
}

function headersOf({ headers }: Answer): Record<string, string> {
  const entries: [string, string][] = []
  for (let index = 0; index < headers.length; index += 2)
    entries.push([headers[index] as string, headers[index + 1] as string])
  return Object.fromEntries(entries)
}
