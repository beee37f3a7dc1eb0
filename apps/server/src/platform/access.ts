import type { ServerResponse } from 'node:http'
import type { Account, RouteDefinition } from '@stackwright/contract'
import type { PrismaClient } from '../prisma/client.ts'
import { notFound, roleTooLow, signInNeeded } from './failures.ts'
import type { FindAccount } from './find-account.ts'
import type { Role } from './route-handler.ts'
import type { WebRequest } from './web-request.ts'

export interface Caller {
  readonly account: Account | null
  readonly role: Role | null
}

export interface AccessServices {
  prisma: PrismaClient
  readonly findAccount: FindAccount
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
  const account = await services.findAccount(request, response)
  if (!account) throw signInNeeded({})
  if (route.access === 'account') return { account, role: null }
  const role = await findRole(services.prisma, account, request.params.workspace)
  if (!role) throw notFound({ what: 'workspace' })
  if (rank[role] < rank[route.access]) throw roleTooLow({ needed: people[route.access] })
  return { account, role }
}

async function findRole(prisma: PrismaClient, account: Account, workspace: unknown): Promise<Role | null> {
  if (typeof workspace !== 'string' || !uuid.test(workspace)) return null
  const member = await prisma.member.findUnique({
    where: { workspaceId_accountId: { workspaceId: workspace, accountId: account.id } },
    select: { role: true },
  })
  return (member?.role as Role | undefined) ?? null
}
