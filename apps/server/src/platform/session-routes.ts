import type { ServerResponse } from 'node:http'
import { type Account, getSession, setUp, signIn, signOut } from '@stackwright/contract'
import type { PrismaClient } from '../prisma/client.ts'
import { checkCredentials } from './accounts.ts'
import { clientNetwork, createAttemptLimiter } from './attempt-limiter.ts'
import { signInRefused } from './failures.ts'
import type { FindAccount } from './find-account.ts'
import { handle, type RouteHandler } from './route-handler.ts'
import { clearSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.ts'
import type { Sessions } from './sessions.ts'
import { claimSetup, isSetupNeeded } from './setup-code.ts'
import type { WebRequest } from './web-request.ts'

const minute = 60_000

/** Set-up, signing in and out. */
export function sessionRoutes(services: {
  prisma: PrismaClient
  sessions: Sessions
  readonly findAccount: FindAccount
}): RouteHandler[] {
  const { prisma, sessions, findAccount } = services
  const perAccount = createAttemptLimiter({ allowed: 10, windowMilliseconds: minute })
  const perClient = createAttemptLimiter({ allowed: 100, windowMilliseconds: minute })

  const enter = async (request: WebRequest, response: ServerResponse, account: Account) => {
    // A session that was there before ends: its cookie is replaced.
    const former = readSessionCookie(request)
    if (former) await sessions.end(former)
    const { token, expiresAt } = await sessions.start(account.id, request.headers['user-agent'])
    setSessionCookie(request, response, token, expiresAt)
    return { account, setupNeeded: false }
  }

  return [
    handle(getSession, async ({ http }) => {
      const account = await findAccount(http.request, http.response)
      return { account, setupNeeded: account ? false : await isSetupNeeded(prisma) }
    }),

    handle(signIn, async ({ body: { email, password }, http: { request, response } }) => {
      const client = clientNetwork(request.sender.address)
      perClient.count(client)
      perAccount.count(`${client} ${email}`)
      const account = await checkCredentials(prisma, email, password)
      if (!account) throw signInRefused({})
      perAccount.clear(`${client} ${email}`)
      return enter(request, response, account)
    }),

    handle(signOut, async ({ http: { request, response } }) => {
      const token = readSessionCookie(request)
      if (token) await sessions.end(token)
      clearSessionCookie(request, response)
      return { account: null, setupNeeded: await isSetupNeeded(prisma) }
    }),

    handle(setUp, async ({ body: { code, ...owner }, http: { request, response } }) => {
      perClient.count(clientNetwork(request.sender.address))
      return enter(request, response, await claimSetup(prisma, code, owner))
    }),
  ]
}
