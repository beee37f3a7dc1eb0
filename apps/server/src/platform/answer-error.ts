import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Failure, type FailureKind, failureKinds } from '@stackwright/language'
import type { Logger } from '../logging/logger.ts'
import { explainDatabaseError } from './explain-database-error.ts'
import { pathOf } from './web-request.ts'
import { answerJson } from './web-response.ts'

/** Failures answer with what they say; anything else is a bug, told by an id that is in the log, and nothing more. */
export function answerErrors(log: Logger) {
  return (thrown: unknown, request: IncomingMessage, response: ServerResponse, next: (error: unknown) => void) => {
    if (response.headersSent) return next(thrown)
    const error = thrown instanceof Failure ? thrown : (explainDatabaseError(thrown) ?? thrown)
    if (error instanceof Failure) {
      const retryAfter = (error.payload as { retryAfter?: number } | null)?.retryAfter
      if (error.status === 429 && retryAfter) response.setHeader('Retry-After', String(retryAfter))
      // The rest of a refused body is not read, so the connection cannot be used again.
      if (!request.readableEnded && request.headers['content-length'] !== '0') response.setHeader('Connection', 'close')
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
    log.error({ err: error, id, method: request.method, path: pathOf(request) }, 'A request failed')
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
