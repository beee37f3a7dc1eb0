import { hashPassword, verifyPassword } from '@stackwright/auth'
import type { Account } from '@stackwright/contract'
import type { PrismaClient } from '../prisma/client.ts'

export interface NewAccount {
  readonly name: string
  readonly email: string
  readonly password: string
}

/** Makes an account, in the transaction of its caller. */
export async function createAccount(prisma: Pick<PrismaClient, 'account'>, account: NewAccount): Promise<Account> {
  const { name, email, password } = account
  return prisma.account.create({
    data: { name, email: email.toLowerCase(), passwordHash: await hashPassword(password) },
    select: { id: true, email: true, name: true },
  })
}

/** Finds the account these belong to. An unknown address costs as much time as a wrong password. */
export async function checkCredentials(prisma: PrismaClient, email: string, password: string): Promise<Account | null> {
  const found = await prisma.account.findUnique({ where: { email } })
  const matches = await verifyPassword(password, found?.passwordHash ?? '')
  return found && matches ? { id: found.id, email: found.email, name: found.name } : null
}
