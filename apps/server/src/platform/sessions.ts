import { createHash, randomBytes } from 'node:crypto'
import type { Account } from '@stackwright/contract'
import type { PrismaClient } from '../prisma/client.ts'

export interface Sessions {
  start(accountId: string, userAgent: string | undefined): Promise<{ token: string; expiresAt: Date }>
  /** Whose session it is; `renewedUntil` when it was prolonged just now. */
  find(token: string): Promise<{ account: Account; renewedUntil?: Date } | null>
  end(token: string): Promise<void>
}

const day = 24 * 60 * 60 * 1_000
const lifetime = 30 * day
const tokenShape = /^[A-Za-z0-9_-]{43}$/

/** Sessions of the studio. The database holds only hashes of the tokens: who reads it cannot sign in. */
export function createSessions(prisma: PrismaClient, now: () => number = Date.now): Sessions {
  return {
    async start(accountId, userAgent) {
      const token = randomBytes(32).toString('base64url')
      const expiresAt = new Date(now() + lifetime)
      await prisma.session.create({
        data: { id: hash(token), accountId, userAgent: userAgent?.slice(0, 300) ?? null, expiresAt },
      })
      await prisma.session.deleteMany({ where: { expiresAt: { lt: new Date(now()) } } })
      return { token, expiresAt }
    },

    async find(token) {
      if (!tokenShape.test(token)) return null
      const id = hash(token)
      const session = await prisma.session.findUnique({
        where: { id },
        select: { expiresAt: true, account: { select: { id: true, email: true, name: true } } },
      })
      if (!session || session.expiresAt.getTime() <= now()) return null
      // Prolonged at most once a day, so that reading does not mean writing.
      if (session.expiresAt.getTime() - now() > lifetime - day) return { account: session.account }
      const renewedUntil = new Date(now() + lifetime)
      await prisma.session.updateMany({ where: { id }, data: { expiresAt: renewedUntil } })
      return { account: session.account, renewedUntil }
    },

    async end(token) {
      if (tokenShape.test(token)) await prisma.session.deleteMany({ where: { id: hash(token) } })
    },
  }
}

const hash = (token: string) => createHash('sha256').update(token).digest('hex')
