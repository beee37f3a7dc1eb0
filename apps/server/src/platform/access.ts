import type { ServerResponse } from 'node:http'
import type { Account, RouteDefinition } from '@stackwright/contract'
import type { PrismaClient } from '../prisma/client.ts'
import type { ApiTokens, TokenGrant } from './api-tokens.ts'
import { notFound, roleTooLow, signInNeeded, tokenNotEnough, tokenRefused } from './failures.ts'
import type { FindAccount } from './find-account.ts'
import type { Role } from './route-handler.ts'
import type { WebRequest } from './web-request.ts'

export interface Caller {
  readonly account: Account | null
  readonly role: Role | null
  /** Who calls with a token sees this workspace only. */
  readonly scope?: string
}

export interface AccessServices {
  prisma: PrismaClient
  readonly findAccount: FindAccount
  readonly apiTokens: Pick<ApiTokens, 'find'>
}

const rank: Record<Role, number> = { viewer: 1, developer: 2, owner: 3 }
const people: Record<Role, string> = {
  viewer: 'members of the workspace',
  developer: 'developers and owners of the workspace',
  owner: 'owners of the workspace',
}
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/**
 * The one place that decides who may call a route. A workspace that the caller is not a member of looks as if it did not exist.
 *
 * @throws Failure 401, 403 or 404
 */
export async function authorize(
  route: RouteDefinition,
  request: WebRequest,
  response: ServerResponse,
  services: AccessServices,
): Promise<Caller> {
  if (route.access === 'public') return { account: null, role: null }
  const bearer = request.headers.authorization?.match(/^Bearer +(\S+)$/i)?.[1]
  if (bearer !== undefined) return authorizeToken(route, request, services, await services.apiTokens.find(bearer))
  const account = await services.findAccount(request, response)
  if (!account) throw signInNeeded({})
  if (route.access === 'account') return { account, role: null }
  const role = await findRole(services.prisma, account, request.params.workspace)
  if (!role) throw notFound({ what: 'workspace' })
  if (rank[role] < rank[route.access]) throw roleTooLow({ needed: people[route.access] })
  return { account, role }
}

/** A token is good for what its maker may do, in one workspace, and never for accounts, workspaces as such and other tokens. */
async function authorizeToken(
  route: RouteDefinition,
  request: WebRequest,
  { prisma }: AccessServices,
  grant: TokenGrant | null,
): Promise<Caller> {
  if (!grant) throw tokenRefused({})
  const { account, workspaceId: scope } = grant
  const makers = await findRole(prisma, account, scope)
  if (!makers) throw tokenRefused({})
  const role = rank[makers] < rank[grant.role] ? makers : grant.role
  if (route.access === 'account' && route.method === 'GET') return { account, role, scope }
  if (route.access === 'account' || route.access === 'public' || route.access === 'owner' || isAboutTokens(route))
    throw tokenNotEnough({})
  if (request.params.workspace !== scope) throw notFound({ what: 'workspace' })
  if (rank[role] < rank[route.access]) throw roleTooLow({ needed: people[route.access] })
  return { account, role, scope }
}

const isAboutTokens = ({ path }: RouteDefinition) => path.startsWith('/workspaces/:workspace/tokens')

async function findRole(prisma: PrismaClient, account: Account, workspace: unknown): Promise<Role | null> {
  if (typeof workspace !== 'string' || !uuid.test(workspace)) return null
  const member = await prisma.member.findUnique({
    where: { workspaceId_accountId: { workspaceId: workspace, accountId: account.id } },
    select: { role: true },
  })
  return (member?.role as Role | undefined) ?? null
}
