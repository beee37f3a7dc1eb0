import type { Account } from '@stackwright/contract'
import type { Request } from 'express'
import { readSessionCookie, setSessionCookie } from './session-cookie.ts'
import type { Sessions } from './sessions.ts'

/** Who is signed in; a session that is used is prolonged. */
export function createAccountFinder(sessions: Sessions): (request: Request) => Promise<Account | null> {
  return async (request) => {
    const token = readSessionCookie(request)
    const session = token ? await sessions.find(token) : null
    if (token && session?.renewedUntil && request.res)
      setSessionCookie(request, request.res, token, session.renewedUntil)
    return session?.account ?? null
  }
}
