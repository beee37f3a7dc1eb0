import type { ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { Library } from '@stackwright/language'
import { Router } from 'express'
import type { LiveWorkspaces } from '../documents/live-workspaces.ts'
import { notFound, signInNeeded } from '../platform/failures.ts'
import type { FindAccount } from '../platform/find-account.ts'
import { createStaticFiles } from '../platform/static-files.ts'
import type { WebRequest } from '../platform/web-request.ts'
import { answerJson, sendBody } from '../platform/web-response.ts'
import type { PrismaClient } from '../prisma/client.ts'
import { describeGroup, type OpenApiDocument } from './describe-group.ts'
import { documentationAssets, documentationPage } from './documentation-page.ts'

export interface DocumentationServices {
  readonly prisma: PrismaClient
  readonly library: Library
  readonly live: LiveWorkspaces
  readonly findAccount: FindAccount
}

/** `/docs/<canonical>`: a page to try an API group, and its OpenAPI document. */
export function serveDocumentation(services: DocumentationServices): Router {
  const files = createStaticFiles({
    directory: dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json')),
    include: (path) => path === 'swagger-ui.css' || path === 'swagger-ui-bundle.js',
  })
  const router = Router({ caseSensitive: true })

  router.get('/:canonical/openapi.json', async (request: unknown, response: ServerResponse) => {
    response.setHeader('Cache-Control', 'no-store')
    answerJson(response, 200, await findDocumentation(services, request as WebRequest, response))
  })

  router.get('/assets/:file', async (request: unknown, response: ServerResponse, next: () => void) => {
    const file = String((request as WebRequest).params.file)
    const own = Object.hasOwn(documentationAssets, file) ? documentationAssets[file] : undefined
    if (own) {
      response.setHeader('Cache-Control', 'no-cache')
      sendBody(response, 200, own.type, own.content)
    } else if (!(await files.send(file, request as WebRequest, response))) next()
  })

  router.get('/:canonical', (_request: unknown, response: ServerResponse) => {
    response.setHeader('Cache-Control', 'no-cache')
    sendBody(response, 200, 'text/html; charset=utf-8', documentationPage)
  })
  return router
}

/** Who is not signed in cannot tell a private group from one that is not there. */
async function findDocumentation(
  { prisma, library, live, findAccount }: DocumentationServices,
  request: WebRequest,
  response: ServerResponse,
): Promise<OpenApiDocument> {
  const canonical = String(request.params.canonical)
  const found = live.findGroup(canonical)
  const group = found?.live.document
  if (group?.kind !== 'api_group' || group.documentation !== 'public') {
    const account = await findAccount(request, response)
    if (!account) throw signInNeeded({})
    const member = found && { workspaceId: found.workspaceId, accountId: account.id }
    if (!member || (await prisma.member.count({ where: member })) === 0) throw notFound({ what: 'API group' })
  }
  if (!found || group?.kind !== 'api_group') throw notFound({ what: 'API group' })
  const documents = live.get(found.workspaceId)?.documents.map(({ document }) => document) ?? []
  return describeGroup(
    group,
    documents.filter((document) => document.kind === 'endpoint'),
    library,
  )
}
