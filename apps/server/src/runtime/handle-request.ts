import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Recorder } from '@stackwright/engine'
import {
  andThen,
  Cancellation,
  endpointUnknown,
  Failure,
  isPromise,
  type MaybePromise,
  type ObjectValue,
  runCancelled,
  setOwn,
  type Value,
} from '@stackwright/language'
import type { Spooled } from '../files/spool.ts'
import { answerFailure, answerValue, send } from './answer.ts'
import { answeredFile } from './answered-file.ts'
import { readToken } from './caller.ts'
import { checkDataSource } from './check-data-source.ts'
import { authenticate, execute } from './execute.ts'
import { HttpExchange } from './http-exchange.ts'
import { historyOf, type Keeping, keepingOf, recordedRun, recordRun } from './keep-run.ts'
import { type BodyOptions, ClientGone, hasBody, readBody } from './request-body.ts'
import { readTarget } from './request-target.ts'
import type { RouteMatch } from './router.ts'
import type { RunSettings } from './run-settings.ts'
import type { RunRecord, RuntimeOptions } from './runtime-options.ts'
import type { ServedEndpoint } from './served-endpoint.ts'
import type { ServedGroup } from './served-workspace.ts'
import { readPairs } from './text-inputs.ts'

export type FindGroup = (canonical: string) => ServedGroup | undefined

/** How the history names a run whose client left before the answer; nobody is sent it. */
const clientGone = 499

const empty: ObjectValue = Object.freeze({})

/**
 * Answers requests to endpoints. The whole of it is synchronous as long as nothing waits: a request without a body, whose token
 * was seen before and whose stack is pure, is answered in the turn of the event loop in which it arrived.
 */
export function createRequestHandler(
  findGroup: FindGroup,
  options: RuntimeOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
  return function handle(request, response) {
    const startedAt = performance.now()
    const method = request.method ?? 'GET'
    let group: ServedGroup | undefined
    let match: RouteMatch<ServedEndpoint> | undefined
    let more: readonly string[] | undefined
    let keeping: Keeping = 'nothing'
    let recorder: Recorder | undefined
    const exchange = new HttpExchange()
    const cancellation = new Cancellation()

    const finish = (value: Value | Uint8Array) => {
      const { maxAnswer } = (group as ServedGroup).workspace.settings
      send(response, answerValue(value, maxAnswer, exchange), more)
      if (keeping === 'everything') record(exchange.status, null)
    }
    const fail = (error: unknown) => {
      if (error instanceof ClientGone) return
      if (error instanceof Failure && error.code === runCancelled.code) {
        if (keeping === 'everything') record(clientGone, error)
        return
      }
      const answer = answerFailure(group?.workspace.concealer.answered(error) ?? error, (id) =>
        options.log.error({ id, err: error, workspaceId: group?.workspace.id, documentId: match?.route.document.id }),
      )
      // What is left of a body that was not wanted is not waited for.
      if (!request.complete && hasBody(request)) answer.headers.push('Connection', 'close')
      send(response, answer, more)
      // Who was turned away at the door leaves no trace in the history, and cannot fill it.
      if (keeping !== 'nothing') record(answer.status, error)
    }
    const record = (status: number, error: unknown) => {
      const duration = Math.round((performance.now() - startedAt) * 1000)
      const recorded = recorder ? recordedRun(recorder, exchange, null) : null
      if (group && match) options.recordRun({ ...createRecord(group, match.route, status, duration, error), recorded })
    }

    const besides: Promise<unknown>[] = []
    /** Nobody may be there any more to hear what an asynchronous run fails with. */
    const beside = (ended: Promise<unknown>) => {
      besides.push(ended)
      ended.then((error) => {
        if (error === null) return
        const details = { workspaceId: group?.workspace.id, documentId: match?.route.document.id }
        if (!(error instanceof Failure)) options.log.error({ ...details, err: error }, 'An asynchronous run failed')
        else {
          const failure = describeFailure(group?.workspace.concealer.failure(error) ?? null)
          options.log.info({ ...details, failure }, 'An asynchronous run failed')
        }
      })
    }

    try {
      const { canonical, branch, path, query } = readTarget(request.url ?? '/')
      group = branch === 'main' ? findGroup(canonical) : undefined
      if (!group) throw endpointUnknown({ method, path })
      if (method === 'OPTIONS') return answerPreflight(request, response, group, path)
      more = group.cors?.headers(request)
      match = group.router.match(method === 'HEAD' ? 'GET' : method, path)
      if (!match) throw endpointUnknown({ method, path })
      checkDataSource(request, query)
      const { route, parameters } = match
      const { host, environment, settings } = group.workspace
      const history = historyOf(route.document, group)
      const audience = route.audience()
      const outcome = andThen(authenticate(audience, audience && readToken(request), options.tokens), (auth) => {
        keeping = keepingOf(history, route.runs.count++)
        recorder = keeping === 'nothing' ? undefined : recordRun(host, startedAt)
        const world = { host: recorder?.host ?? host, exchange, environment, settings, recorder, beside, cancellation }
        return andThen(readInputs(request, route, parameters, query, settings, exchange), (raw) => {
          exchange.input = raw
          return andThen(execute(route.program(), raw, auth, world), (value) =>
            answeredFile(value, exchange, settings.maxAnswer),
          )
        })
      })
      if (!isPromise(outcome)) return finish(outcome)
      response.once('close', () => {
        if (!response.writableEnded) cancellation.cancel()
      })
      outcome
        .then(finish)
        .catch(fail)
        .then(() => exchange.uploads && closeUploads(exchange.uploads, besides))
    } catch (error) {
      fail(error)
    }
  }
}

/** Files are at hand as long as anything runs that may read them; asynchronous runs may begin others. */
async function closeUploads(uploads: readonly Spooled[], besides: readonly Promise<unknown>[]): Promise<void> {
  for (const ended of besides) await ended.catch(() => {})
  await Promise.allSettled(uploads.map(({ close }) => close()))
}

/** Inputs as they were sent; where a name comes twice, the path wins over the body and the body over the query string. */
function readInputs(
  request: IncomingMessage,
  route: ServedEndpoint,
  parameters: readonly string[],
  query: string,
  settings: RunSettings,
  exchange: HttpExchange,
): MaybePromise<ObjectValue> {
  if (hasBody(request))
    return readBody(request, bodyOptions(route, settings), exchange).then((body) =>
      merge(route, parameters, query, body),
    )
  return parameters.length === 0 && query === '' ? empty : merge(route, parameters, query, empty)
}

const bodyOptions = (
  { completeTexts, files }: ServedEndpoint,
  { maxBody, maxUpload, maxFiles }: RunSettings,
): BodyOptions => ({ completeTexts, files, maxBody, maxUpload, maxFiles })

function merge(route: ServedEndpoint, parameters: readonly string[], query: string, body: ObjectValue): ObjectValue {
  if (parameters.length === 0 && query === '') return body
  const merged: Record<string, Value> = query === '' ? {} : { ...route.completeTexts(readPairs(query)) }
  for (const name of Object.keys(body)) setOwn(merged, name, body[name] as Value)
  parameters.forEach((value, position) => {
    setOwn(merged, route.parameters[position] as string, value)
  })
  return merged
}

function answerPreflight(request: IncomingMessage, response: ServerResponse, group: ServedGroup, path: string): void {
  const methods = group.router.methods(path)
  if (methods.length === 0) throw endpointUnknown({ method: 'OPTIONS', path })
  const more = group.cors?.preflight(request, methods) ?? []
  send(response, { status: 204, headers: ['Allow', methods.join(', ')], body: '' }, more)
}

function createRecord(
  group: ServedGroup,
  route: ServedEndpoint,
  status: number,
  durationMicroseconds: number,
  error: unknown,
): Omit<RunRecord, 'recorded'> {
  return {
    id: group.workspace.host.random.uuid(),
    workspaceId: group.workspace.id,
    documentId: route.document.id,
    revisionId: route.revisionId,
    kind: 'endpoint',
    source: 'http',
    status,
    startedAt: new Date(Date.now() - durationMicroseconds / 1000),
    durationMicroseconds,
    failure: describeFailure(group.workspace.concealer.failure(error)),
    state: group.workspace.state,
  }
}

/** A failure as the history keeps it. */
export function describeFailure(error: unknown): RunRecord['failure'] {
  if (error === null) return null
  if (!(error instanceof Failure)) return { code: 'ERROR_INTERNAL', message: 'A bug; the log has more.' }
  const { code, message, place } = error
  return place?.step === undefined ? { code, message } : { code, message, step: place.step }
}
