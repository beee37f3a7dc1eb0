import type { Tokens } from '@stackwright/auth'
import {
  type ApiCall,
  callFailed,
  documentUnknown,
  endpointUnknown,
  Failure,
  type Host,
  isCatchable,
  setOwn,
  stringifyJson,
} from '@stackwright/language'
import { answerValue } from '../runtime/answer.ts'
import { answeredFile } from '../runtime/answered-file.ts'
import { authenticate, execute } from '../runtime/execute.ts'
import { HttpExchange } from '../runtime/http-exchange.ts'
import { readAnswer } from '../runtime/run-traced.ts'
import type { ServedEndpoint } from '../runtime/served-endpoint.ts'
import type { ServedGroup, ServedWorkspace } from '../runtime/served-workspace.ts'

export interface ApiCallerOptions {
  readonly workspace: ServedWorkspace
  readonly tokens: Tokens
  /** The world of the test that calls. */
  readonly host: () => Host
  /** Told of what is no Failure. */
  readonly onBug: (error: unknown) => void
}

/** Calls endpoints as requests do, without the network: route, token, inputs, middleware, stack and the answer as JSON. */
export function createApiCaller({ workspace, tokens, host, onBug }: ApiCallerOptions): NonNullable<Host['api']> {
  return {
    async call({ group: name, method, path, input, headers }) {
      const group = workspace.groups.find(({ document }) => document.name === name || document.canonical === name)
      if (!group) throw documentUnknown({ kind: 'api_group', name })
      const { route, parameters } = findRoute(group, method, path)
      const raw = { ...input }
      for (const [key, value] of Object.entries(parameters)) setOwn(raw, key, value)
      const exchange = new HttpExchange()
      exchange.input = raw
      exchange.body = Buffer.from(method === 'GET' ? '' : stringifyJson(input))
      exchange.mediaType = method === 'GET' ? '' : 'application/json'
      const { environment, settings, concealer } = workspace
      try {
        const audience = route.audience()
        const auth = await authenticate(audience, audience && tokenIn(headers), tokens)
        const value = await execute(route.program(), raw, auth, { host: host(), exchange, environment, settings })
        const answered = await answeredFile(value, exchange, settings.maxAnswer)
        return readAnswer(answerValue(answered, settings.maxAnswer, exchange))
      } catch (error) {
        throw answered(concealer.answered(error), onBug)
      }
    },
  }
}

/** Any failure has become an answer with an error when it reaches the caller, who can handle it. */
function answered(error: unknown, onBug: (error: unknown) => void): Failure {
  if (isCatchable(error)) return error
  if (!(error instanceof Failure)) {
    onBug(error)
    return callFailed({ reason: 'something went wrong on our side; the log has more.' })
  }
  const { kind, message, payload, httpCode } = error
  return new Failure({ code: 'CALL.FAILED', kind, message, payload, errorName: httpCode })
}

interface FoundRoute {
  readonly route: ServedEndpoint
  readonly parameters: Readonly<Record<string, string>>
}

/** A path may be written as it is declared, its parameters among the inputs. */
function findRoute({ workspace, document, router }: ServedGroup, method: string, given: string): FoundRoute {
  const path = given.replace(/^\//, '')
  for (const { served } of workspace.endpoints.values())
    if (served.document.group === document.name && served.method === method && served.path === path)
      return { route: served, parameters: {} }
  const match = router.match(method, path)
  if (!match) throw endpointUnknown({ method, path })
  const { route, parameters } = match
  return {
    route,
    parameters: Object.fromEntries(route.parameters.map((name, index) => [name, parameters[index] ?? ''])),
  }
}

/** The token in lines such as `Authorization: Bearer …`. */
function tokenIn(headers: ApiCall['headers']): string | undefined {
  for (const line of headers) {
    const [, token] = /^\s*(?:x-xano-)?authorization\s*:\s*(?:bearer\s+)?(\S+)\s*$/i.exec(line) ?? []
    if (token) return token
  }
  return undefined
}
