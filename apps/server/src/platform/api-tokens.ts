import { createHash, randomBytes } from 'node:crypto'
import type { Account, ApiToken } from '@stackwright/contract'
import type { PrismaClient } from '../prisma/client.ts'
import type { Role } from './route-handler.ts'

/** What a token lets its bearer do, and in whose name. */
export interface TokenGrant {
  readonly account: Account
  readonly workspaceId: string
  readonly role: Role
}

export interface ApiTokens {
  list(workspaceId: string): Promise<ApiToken[]>
  create(
    workspaceId: string,
    account: Account,
    wanted: { name: string; role: ApiToken['role']; days: number },
  ): Promise<ApiToken & { token: string }>
  /** Whether there was one. */
  revoke(workspaceId: string, id: string): Promise<boolean>
  /** Whose token it is; null when it is none, or not any more. */
  find(token: string): Promise<TokenGrant | null>
}

const hour = 60 * 60 * 1_000
const tokenShape = /^swt_[A-Za-z0-9_-]{43}$/

/** Tokens with which programs call the platform API. The database holds only hashes of them. */
export function createApiTokens(prisma: PrismaClient, now: () => number = Date.now): ApiTokens {
  return {
    async list(workspaceId) {
      const rows = await prisma.apiToken.findMany({
        where: { workspaceId, expiresAt: { gt: new Date(now()) } },
        include: { account: { select: { name: true } } },
        orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      })
      return rows.map(toApiToken)
    },

    async create(workspaceId, account, { name, role, days }) {
      const token = `swt_${randomBytes(32).toString('base64url')}`
      const expiresAt = new Date(now() + days * 24 * hour)
      const row = await prisma.apiToken.create({
        data: { workspaceId, accountId: account.id, name, role, hash: hash(token), expiresAt },
        include: { account: { select: { name: true } } },
      })
      await prisma.apiToken.deleteMany({ where: { expiresAt: { lt: new Date(now()) } } })
      return { ...toApiToken(row), token }
    },

    async revoke(workspaceId, id) {
      return (await prisma.apiToken.deleteMany({ where: { id, workspaceId } })).count > 0
    },

    async find(token) {
      if (!tokenShape.test(token)) return null
      const found = await prisma.apiToken.findUnique({
        where: { hash: hash(token) },
        include: { account: { select: { id: true, email: true, name: true } } },
      })
      if (!found || found.expiresAt.getTime() <= now()) return null
      // Written at most once an hour, so that reading does not mean writing.
      if ((found.lastUsedAt?.getTime() ?? 0) < now() - hour)
        await prisma.apiToken.updateMany({ where: { id: found.id }, data: { lastUsedAt: new Date(now()) } })
      return { account: found.account, workspaceId: found.workspaceId, role: found.role as Role }
    },
  }
}

const hash = (token: string) => createHash('sha256').update(token).digest('hex')

function toApiToken(row: {
  id: string
  name: string
  role: string
  createdAt: Date
  expiresAt: Date
  lastUsedAt: Date | null
  account: { name: string }
}): ApiToken {
  return {
    id: row.id,
    name: row.name,
    role: row.role as ApiToken['role'],
    createdBy: row.account.name,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
  }
}
