import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { Failure, isObject, limitReached, stringifyJson, textToBytes, type Value } from '@stackwright/language'
import { endWithText } from './end-with-text.ts'
import { type HttpExchange, isBodyless } from './http-exchange.ts'

/** What leaves: the headers as a flat list of names and values, the body as text or, where it is none, as bytes. */
export interface Answer {
  readonly status: number
  readonly headers: string[]
  readonly body: string | Uint8Array
}

const text = 'application/json; charset=utf-8'
const jsonHeaders = (body: string | Uint8Array): string[] => [
  'Content-Type',
  text,
  'Content-Length',
  String(Buffer.byteLength(body)),
  'X-Content-Type-Options',
  'nosniff',
]

/** Seconds after which a client may try again. */
const retryAfter: Partial<Record<Failure['kind'], string>> = { toomanyrequests: '60', unavailable: '2' }

/** The response of a stack: 200 and JSON unless the stack has said otherwise. What a file at hand holds is given as bytes. */
export function answerValue(value: Value | Uint8Array, maxLength: number, exchange?: HttpExchange): Answer {
  const tooLong = () =>
    limitReached({ limit: 'size of the answer', allowed: `${maxLength} characters`, adjustable: true })
  const body =
    value instanceof Uint8Array
      ? value
      : typeof value === 'string' && exchange && saysOtherType(exchange)
        ? textOrBytes(value)
        : stringifyJson(value, maxLength, tooLong)
  if (body.length > maxLength) throw tooLong()
  return exchange && (exchange.headers || exchange.status !== 200)
    ? answerAsSaid(exchange, body)
    : { status: 200, headers: jsonHeaders(body), body }
}

const isJson = /^application\/(.+\+)?json\b/i

/** Whether the program has said that it answers with something else than JSON. */
export function saysOtherType({ headers }: HttpExchange): boolean {
  const type = headers?.get('content-type')?.at(-1)
  return type !== undefined && !isJson.test(type)
}

/** Text may stand for bytes that are no text, such as those of an image. */
const textOrBytes = (text: string): string | Uint8Array => (text.isWellFormed() ? text : textToBytes(text))

const names: Record<string, string> = {
  'content-type': 'Content-Type',
  'x-content-type-options': 'X-Content-Type-Options',
}

/** An answer whose status and headers the program has a say in. */
function answerAsSaid({ status, headers: said = new Map() }: HttpExchange, content: Answer['body']): Answer {
  const body = isBodyless(status) ? '' : content
  const headers: string[] = []
  const standard = isBodyless(status) ? [] : jsonHeaders(body)
  for (let index = 0; index < standard.length; index += 2)
    if (!said.has(String(standard[index]).toLowerCase())) headers.push(...standard.slice(index, index + 2))
  for (const [name, values] of said) for (const each of values) headers.push(names[name] ?? name, each)
  // What a program answers shares its origin with the studio: pages from it must not act for whoever is signed in there.
  if (said.has('content-type'))
    headers.push(
      'Content-Security-Policy',
      'sandbox allow-downloads allow-forms allow-modals allow-popups allow-scripts',
    )
  return { status, headers, body }
}

/** An error as the contract has it. What is no Failure is a bug: it leaks nothing but the id under which it is in the log. */
export function answerFailure(error: unknown, logBug: (id: string) => void): Answer {
  if (!(error instanceof Failure)) {
    const id = randomUUID()
    logBug(id)
    const body = stringifyJson({
      code: 'ERROR_INTERNAL',
      message: 'Something went wrong on our side. The log has more under this id.',
      payload: { id },
    })
    return { status: 500, headers: jsonHeaders(body), body }
  }
  try {
    return answerOf(error)
  } catch (limit) {
    if (!(limit instanceof Failure)) throw limit
    return answerOf(limit)
  }
}

/** Fails with LIMIT.REACHED for a payload that is too long, or has no end as text. */
function answerOf(error: Failure): Answer {
  const body = stringifyJson({ code: error.httpCode, message: error.message, payload: payloadOf(error) })
  const headers = jsonHeaders(body)
  if (error.kind === 'unauthorized') headers.push('WWW-Authenticate', 'Bearer')
  const seconds = retryAfter[error.kind]
  if (seconds) headers.push('Retry-After', seconds)
  return { status: error.status, headers, body }
}

/** Who meets a limit is told at which step. */
function payloadOf({ code, payload, place }: Failure): Value {
  return code === limitReached.code && isObject(payload) && place?.step !== undefined
    ? { ...payload, step: place.step }
    : payload
}

/** Sends at once; a connection that is gone swallows it. */
export function send(response: ServerResponse, { status, headers, body }: Answer, more?: readonly string[]): void {
  if (response.headersSent) return
  response.writeHead(status, more ? [...headers, ...more] : headers)
  if (typeof body === 'string') endWithText(response, body)
  else response.end(body)
}
