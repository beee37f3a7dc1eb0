import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { Account } from '@stackwright/contract'
import type { Library } from '@stackwright/language'
import { type Request, Router } from 'express'
import type { LiveWorkspaces } from '../documents/live-workspaces.ts'
import { answerJson } from '../platform/answer-error.ts'
import { notFound, signInNeeded } from '../platform/failures.ts'
import { createStaticFiles } from '../platform/static-files.ts'
import type { PrismaClient } from '../prisma/client.ts'
import { describeGroup, type OpenApiDocument } from './describe-group.ts'
import { documentationAssets, documentationPage } from './documentation-page.ts'

export interface DocumentationServices {
  readonly prisma: PrismaClient
  readonly library: Library
  readonly live: LiveWorkspaces
  readonly findAccount: (request: Request) => Promise<Account | null>
}

/** `/docs/<canonical>`: a page to try an API group, and its OpenAPI document. */
export function serveDocumentation(services: DocumentationServices): Router {
  const files = createStaticFiles({
    directory: dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json')),
    include: (path) => path === 'swagger-ui.css' || path === 'swagger-ui-bundle.js',
  })
  const router = Router({ caseSensitive: true })

  router.get('/:canonical/openapi.json', async (request, response) => {
    response.set('Cache-Control', 'no-store')
    answerJson(response, 200, await findDocumentation(services, request, request.params.canonical))
  })

  router.get('/assets/:file', async (request, response, next) => {
    const { file } = request.params
    const own = Object.hasOwn(documentationAssets, file) ? documentationAssets[file] : undefined
    if (own) response.set({ 'Content-Type': own.type, 'Cache-Control': 'no-cache' }).send(own.content)
    else if (!(await files.send(file, request, response))) next()
  })

  router.get('/:canonical', (_request, response) => {
    response.set({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' }).send(documentationPage)
  })
  return router
}

/** Who is not signed in cannot tell a private group from one that is not there. */
async function findDocumentation(
  { prisma, library, live, findAccount }: DocumentationServices,
  request: Request,
  canonical: string,
): Promise<OpenApiDocument> {
  const found = live.findGroup(canonical)
  const group = found?.live.document
  if (group?.kind !== 'api_group' || group.documentation !== 'public') {
    const account = await findAccount(request)
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
