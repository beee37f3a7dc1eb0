import {
  changeHistory,
  createDebugToken,
  getHistory,
  getRun,
  getRunTrace,
  listRuns,
  runDocument,
} from '@stackwright/contract'
import { isProgram } from '@stackwright/language'
import { receiveDocument } from '../documents/document-content.ts'
import { refused } from '../platform/failures.ts'
import { handle, type RouteHandler } from '../platform/route-handler.ts'
import { type ReplayServices, replayStoredRun } from './replay-stored-run.ts'

const hour = 3_600

/** Running a draft, tokens for trying things out, the history of runs and what happened in them. */
export function runRoutes(services: ReplayServices): RouteHandler[] {
  const { runtime, history } = services

  return [
    handle(runDocument, async ({ params, body }) => {
      const { document } = receiveDocument(body.document)
      if (!isProgram(document)) throw refused({ reason: 'Only what has a stack can be run.' })
      return runtime.debug(params.workspace, document, { input: body.input, user: body.user })
    }),

    handle(createDebugToken, async ({ params, body }) => {
      const expiresAt = new Date(Date.now() + hour * 1_000).toISOString()
      return { token: await runtime.createToken(params.workspace, body, hour), expiresAt }
    }),

    handle(listRuns, async ({ params, query }) => ({ runs: await history.list(params.workspace, query) })),
    handle(getRun, ({ params }) => history.get(params.workspace, params.run)),
    handle(getRunTrace, ({ params }) => replayStoredRun(services, params.workspace, params.run)),

    handle(getHistory, ({ params }) => history.use(params.workspace)),
    handle(changeHistory, async ({ params, body }) => {
      await history.setQuota(params.workspace, body.quota)
      return history.use(params.workspace)
    }),
  ]
}
