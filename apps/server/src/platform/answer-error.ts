import { randomUUID } from 'node:crypto'
import { Failure, type FailureKind, failureKinds, stringifyJson } from '@stackwright/language'
import type { ErrorRequestHandler, Response } from 'express'
import type { Logger } from '../logging/logger.ts'
import { explainDatabaseError } from './explain-database-error.ts'

/** Sends JSON with exact numbers. */
export function answerJson(response: Response, status: number, value: unknown): void {
  response
    .status(status)
    .type('application/json; charset=utf-8')
    .send(stringifyJson(value as never))
}

/** Failures answer with what they say; anything else is a bug, told by an id that is in the log, and nothing more. */
export function answerErrors(log: Logger): ErrorRequestHandler {
  return (thrown: unknown, request, response, next) => {
    if (response.headersSent) return next(thrown)
    const error = thrown instanceof Failure ? thrown : (explainDatabaseError(thrown) ?? thrown)
    if (error instanceof Failure) {
      const retryAfter = (error.payload as { retryAfter?: number } | null)?.retryAfter
      if (error.status === 429 && retryAfter) response.set('Retry-After', String(retryAfter))
      // The rest of a refused body is not read, so the connection cannot be used again.
      if (!request.readableEnded && request.get('content-length') !== '0') response.set('Connection', 'close')
      const { status, httpCode } = kindOf(error)
      return answerJson(response, status, { code: httpCode, message: error.message, payload: error.payload })
    }
    if (isBadAddress(error))
      return answerJson(response, 400, {
        code: 'ERROR_CODE_BAD_REQUEST',
        message: 'This address is malformed.',
        payload: '',
      })
    const id = randomUUID()
    log.error({ err: error, id, method: request.method, path: request.path }, 'A request failed')
    answerJson(response, 500, {
      code: 'ERROR_INTERNAL',
      message: `Something went wrong in the server. The log has it under ${id}.`,
      payload: { id },
    })
  }
}

/** What is fatal to a program is to the platform API only a request that cannot be done. */
function kindOf({ kind }: Failure): (typeof failureKinds)[FailureKind] {
  return failureKinds[kind === 'fatal' ? 'badrequest' : kind]
}

/** Express's own complaint about percent signs that decode to nothing. */
function isBadAddress(error: unknown): boolean {
  return error instanceof URIError || (error as { status?: number } | null)?.status === 400
}
