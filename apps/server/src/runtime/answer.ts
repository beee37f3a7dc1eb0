import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { Failure, limitReached, stringifyJson, type Value } from '@stackwright/language'

/** What leaves: the headers as a flat list of names and values, the body as text. */
export interface Answer {
  readonly status: number
  readonly headers: string[]
  readonly body: string
}

const text = 'application/json; charset=utf-8'
const jsonHeaders = (body: string): string[] => [
  'Content-Type',
  text,
  'Content-Length',
  String(Buffer.byteLength(body)),
  'X-Content-Type-Options',
  'nosniff',
]

/** Seconds after which a client may try again. */
const retryAfter: Partial<Record<Failure['kind'], string>> = { toomanyrequests: '60', unavailable: '2' }

/** 200 with the response of a stack. */
export function answerValue(value: Value, maxLength: number): Answer {
  const body = stringifyJson(value)
  if (body.length > maxLength) throw limitReached({ limit: 'size of the answer', allowed: `${maxLength} characters` })
  return { status: 200, headers: jsonHeaders(body), body }
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
  const body = stringifyJson({ code: error.httpCode, message: error.message, payload: error.payload })
  const headers = jsonHeaders(body)
  if (error.kind === 'unauthorized') headers.push('WWW-Authenticate', 'Bearer')
  const seconds = retryAfter[error.kind]
  if (seconds) headers.push('Retry-After', seconds)
  return { status: error.status, headers, body }
}

/** Sends at once; a connection that is gone swallows it. */
export function send(response: ServerResponse, { status, headers, body }: Answer, more?: readonly string[]): void {
  if (response.headersSent) return
  response.writeHead(status, more ? [...headers, ...more] : headers)
  response.end(body)
}
