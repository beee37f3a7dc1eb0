import { createDebugToken, listRuns, runDocument } from '@stackwright/contract'
import { isProgram, type TokenRequest } from '@stackwright/language'
import { receiveDocument } from '../documents/document-content.ts'
import { refused } from '../platform/failures.ts'
import { handle, type RouteHandler } from '../platform/route-handler.ts'
import type { Runtime } from '../runtime/runtime.ts'
import type { RunHistory } from './run-history.ts'

type User = Omit<TokenRequest, 'expiration'>
const hour = 3_600

/** Running a draft, tokens for trying things out, and the history of runs. */
export function runRoutes(services: { runtime: Runtime; history: RunHistory }): RouteHandler[] {
  const { runtime, history } = services

  return [
    handle(runDocument, async ({ params, body }) => {
      const { document } = receiveDocument(body.document)
      if (!isProgram(document)) throw refused({ reason: 'Only what has a stack can be run.' })
      return runtime.debug(params.workspace, document, { input: body.input, user: body.user })
    }),

    handle(createDebugToken, async ({ params, body }) => {
      const expiresAt = new Date(Date.now() + hour * 1_000).toISOString()
      return { token: await runtime.createToken(params.workspace, body as User, hour), expiresAt }
    }),

    handle(listRuns, ({ params, query }) => history.list(params.workspace, query)),
  ]
}
