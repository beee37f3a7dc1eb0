import type { Account } from '@stackwright/contract'
import type { Router } from 'express'
import express, { type Express, type Request } from 'express'
import type { Logger } from '../logging/logger.ts'
import type { PrismaClient } from '../prisma/client.ts'
import { answerErrors } from './answer-error.ts'
import { notFound } from './failures.ts'
import { mountRoutes } from './mount-routes.ts'
import type { RouteHandler } from './route-handler.ts'
import { securityHeaders } from './security-headers.ts'

export interface ApplicationOptions {
  readonly prisma: PrismaClient
  readonly log: Logger
  readonly handlers: readonly RouteHandler[]
  readonly findAccount: (request: Request) => Promise<Account | null>
  readonly documentation: Router
  readonly studio: Router
  /** Whether a proxy on a private network stands in front, whose word on the client's address and scheme counts. */
  readonly behindProxy: boolean
}

/** Everything but the endpoints: platform API, documentation, studio. */
export function createApplication(options: ApplicationOptions): Express {
  const { prisma, log, handlers, findAccount, documentation, studio, behindProxy } = options
  const application = express()
  application.disable('x-powered-by')
  application.disable('etag')
  application.set('query parser', 'simple')
  application.set('trust proxy', behindProxy ? ['loopback', 'linklocal', 'uniquelocal'] : false)
  application.use(securityHeaders)
  application.use('/platform', mountRoutes(handlers, { prisma, findAccount }))
  application.use('/docs', documentation)
  application.use(studio)
  application.use(() => {
    throw notFound({ what: 'page' })
  })
  application.use(answerErrors(log))
  return application
}
