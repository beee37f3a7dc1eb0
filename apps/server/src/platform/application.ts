import type { IncomingMessage, ServerResponse } from 'node:http'
import { Router } from 'express'
import type { Logger } from '../logging/logger.ts'
import type { PrismaClient } from '../prisma/client.ts'
import { answerErrors } from './answer-error.ts'
import type { ApiTokens } from './api-tokens.ts'
import { notFound } from './failures.ts'
import type { FindAccount } from './find-account.ts'
import { mountRoutes } from './mount-routes.ts'
import type { RouteHandler } from './route-handler.ts'
import { securityHeaders } from './security-headers.ts'
import { readSender } from './sender.ts'

export interface ApplicationOptions {
  readonly prisma: PrismaClient
  readonly log: Logger
  readonly handlers: readonly RouteHandler[]
  readonly findAccount: FindAccount
  readonly apiTokens: Pick<ApiTokens, 'find'>
  readonly documentation: Router
  readonly vault: Router
  readonly studio: Router
  /** Whether a proxy on a private network stands in front, whose word on the client's address and scheme counts. */
  readonly behindProxy: boolean
}

export type Application = (request: IncomingMessage, response: ServerResponse) => void

/** Everything but the endpoints: platform API, documentation, kept files, studio. A router and no application, see `WebRequest`. */
export function createApplication(options: ApplicationOptions): Application {
  const { prisma, log, handlers, findAccount, apiTokens, documentation, vault, studio, behindProxy } = options
  const router = Router()
  router.use((request, _response, next) => {
    Object.assign(request, { sender: readSender(request, behindProxy) })
    next()
  })
  router.use(securityHeaders)
  router.use('/platform', mountRoutes(handlers, { prisma, findAccount, apiTokens }))
  router.use('/docs', documentation)
  router.use('/vault', vault)
  router.use(studio)
  router.use(() => {
    throw notFound({ what: 'page' })
  })
  router.use(answerErrors(log))
  return (request, response) =>
    router(request as Parameters<Router>[0], response as Parameters<Router>[1], () => response.destroy())
}
