import { createApiToken, listApiTokens, revokeApiToken } from '@stackwright/contract'
import type { ApiTokens } from './api-tokens.ts'
import { notFound } from './failures.ts'
import { handle, type RouteHandler } from './route-handler.ts'

export function apiTokenRoutes(tokens: ApiTokens): RouteHandler[] {
  return [
    handle(listApiTokens, async ({ params }) => ({ tokens: await tokens.list(params.workspace) })),
    handle(createApiToken, ({ params, body, account }) => tokens.create(params.workspace, account, body)),
    handle(revokeApiToken, async ({ params }) => {
      if (!(await tokens.revoke(params.workspace, params.token))) throw notFound({ what: 'token' })
      return { revoked: true as const }
    }),
  ]
}
