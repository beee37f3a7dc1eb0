import { STATUS_CODES } from 'node:http'
import { Failure, type HttpRequest, httpFailed, type ObjectValue, type Value } from '@stackwright/language'
import type { Agent, Dispatcher } from 'undici'
import { type AllowedHosts, readAllowedHosts } from './allowed-hosts.ts'
import { checkTarget, describeTarget } from './check-target.ts'
import { encodeRequest, type OutgoingRequest } from './encode-request.ts'
import { explainError } from './explain-error.ts'
import { followRedirect } from './follow-redirect.ts'
import { guardedConnect, type Resolve } from './guarded-connect.ts'
import { readResponse } from './read-response.ts'

export interface Http {
  request(request: HttpRequest): Promise<ObjectValue>
  close(): Promise<void>
}

/** The server's log, as far as it is needed here. */
export interface HttpLog {
  info(details: object, message: string): void
}

export interface HttpOptions {
  readonly log: HttpLog
  /** What may be reached although it is not public; nothing when left out. */
  readonly allowed?: AllowedHosts
  /** Bytes of an answer, unpacked. */
  readonly maxBytes?: number
  /** Looks names up; the system's way when left out. */
  readonly resolve?: Resolve
}

type Undici = typeof import('undici')

const maxRedirects = 5

/** A client of its own for each set of allowed hosts, as it keeps connections open. */
export function createHttp(options: HttpOptions): Http {
  const { log, allowed = readAllowedHosts(''), maxBytes = 10_000_000, resolve } = options
  const agents = new Map<string, Agent>()

  const agentFor = ({ Agent, buildConnector }: Undici, { verifyHost, verifyPeer }: HttpRequest): Agent => {
    const key = `${verifyHost} ${verifyPeer}`
    const known = agents.get(key)
    if (known) return known
    const connection = {
      rejectUnauthorized: verifyPeer,
      timeout: 10_000,
      ...(!verifyHost && { checkServerIdentity: () => undefined }),
    }
    const connect = guardedConnect(buildConnector, allowed, connection, resolve)
    const agent = new Agent({ connect, connections: 64, headersTimeout: 0, bodyTimeout: 0, maxHeaderSize: 32_768 })
    agents.set(key, agent)
    return agent
  }

  /** One answer after another, until one is no redirect. Each target is checked before anything is looked up. */
  const exchange = async (first: OutgoingRequest, request: HttpRequest, signal: AbortSignal): Promise<ObjectValue> => {
    // Loaded for the first request: it takes 20 MB, and many servers send none.
    const undici = await import('undici')
    let current = first
    for (let followed = 0; ; followed++) {
      const target = describeTarget(current.url)
      if (checkTarget(current.url, allowed) === 'allowed')
        log.info({ target }, 'A request went where the operator allows it')
      const { url, method, headers, body } = current
      const answer = await agentFor(undici, request)
        .request({
          origin: url.origin,
          path: url.pathname + url.search,
          method: method as Dispatcher.HttpMethod,
          headers: Object.fromEntries(headers),
          body: Array.isArray(body) ? formOf(undici, body) : (body as string | null),
          signal,
        })
        .catch((error: unknown) => {
          throw asFailure(error, target)
        })
      try {
        const next = request.followLocation && followRedirect(current, answer.statusCode, text(answer.headers.location))
        if (!next) return await read(answer, method, target)
        if (followed === maxRedirects)
          throw httpFailed({ target, reason: `it redirected more than ${maxRedirects} times.` })
        current = next
      } catch (error) {
        throw asFailure(error, target)
      } finally {
        answer.body.on('error', () => {}).destroy()
      }
    }
  }

  const read = async ({ statusCode, headers, body }: Dispatcher.ResponseData, method: string, target: string) => ({
    headers: headerLines(statusCode, headers),
    result: method === 'HEAD' || statusCode === 204 ? null : await readResponse(body, headers, maxBytes, target),
    status: statusCode,
  })

  return {
    async request(request) {
      const outgoing = encodeRequest(request)
      const abort = new AbortController()
      const { signal } = request
      const timer = setTimeout(() => abort.abort(), request.timeout)
      try {
        const response = await exchange(
          outgoing,
          request,
          signal ? AbortSignal.any([abort.signal, signal]) : abort.signal,
        )
        const { url, method, headers, params } = request
        return { request: { url, method, headers, params }, response }
      } catch (error) {
        if (signal?.aborted) throw signal.reason
        if (!abort.signal.aborted) throw error
        const reason = `it did not answer within ${request.timeout / 1000} s.`
        throw httpFailed({ target: describeTarget(outgoing.url), reason })
      } finally {
        clearTimeout(timer)
      }
    },
    async close() {
      await Promise.all([...agents.values()].map((agent) => agent.destroy()))
    },
  }
}

function formOf({ FormData }: Undici, pairs: Exclude<OutgoingRequest['body'], string | null>) {
  const form = new FormData()
  for (const [name, text] of pairs) form.append(name, text)
  return form
}

function asFailure(error: unknown, target: string): Failure {
  if (error instanceof Failure) return error
  const { cause } = error as Error
  if (cause instanceof Failure) return cause
  return httpFailed({ target, reason: explainError(error) })
}

const text = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)

/** The status line and the headers, a line each. */
function headerLines(status: number, headers: Dispatcher.ResponseData['headers']): Value[] {
  const lines = Object.entries(headers).flatMap(([name, values]) =>
    [values ?? []].flat().map((value) => `${name}: ${value}`),
  )
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd(), ...lines]
}
