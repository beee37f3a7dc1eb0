import { createHash, randomBytes } from 'node:crypto'
import type { Account } from '@stackwright/contract'
import type { PrismaClient } from '../prisma/client.ts'
import { createAccount, type NewAccount } from './accounts.ts'
import { notFound, refused } from './failures.ts'

const key = 'setup_code'

/** True until the owner's account is made. */
export async function isSetupNeeded(prisma: PrismaClient): Promise<boolean> {
  return (await prisma.account.count()) === 0
}

/** Makes the one-time code of this start; those of earlier starts stop working. */
export async function issueSetupCode(prisma: PrismaClient): Promise<string> {
  const code = randomBytes(24).toString('base64url')
  await prisma.setting.upsert({
    where: { key },
    create: { key, value: hash(code) },
    update: { value: hash(code) },
  })
  return code
}

/** Makes the owner with the code. Of any number of attempts at the same moment exactly one succeeds. */
export async function claimSetup(prisma: PrismaClient, code: string, owner: NewAccount): Promise<Account> {
  if (!(await isSetupNeeded(prisma))) throw notFound({ what: 'set-up any more: it is done, so sign in' })
  return prisma.$transaction(async (transaction) => {
    const { count } = await transaction.setting.deleteMany({ where: { key, value: { equals: hash(code) } } })
    if (count === 0)
      throw refused({ reason: 'This set-up link is not valid any more. Use the one that the server printed last.' })
    return createAccount(transaction, owner)
  })
}

/** Makes the owner of an unattended installation, once. */
export async function ensureOwner(prisma: PrismaClient, owner: NewAccount): Promise<void> {
  await prisma.$transaction(async (transaction) => {
    // Two servers that start at once on an empty database make one owner.
    await transaction.$executeRaw`SELECT pg_advisory_xact_lock(7270736902)`
    if ((await transaction.account.count()) > 0) return
    await createAccount(transaction, owner)
    await transaction.setting.deleteMany({ where: { key } })
  })
}

const hash = (code: string) => createHash('sha256').update(code).digest('hex')
