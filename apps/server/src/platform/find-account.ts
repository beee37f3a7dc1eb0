import type { ServerResponse } from 'node:http'
import type { Account } from '@stackwright/contract'
import { readSessionCookie, setSessionCookie } from './session-cookie.ts'
import type { Sessions } from './sessions.ts'
import type { WebRequest } from './web-request.ts'

export type FindAccount = (request: WebRequest, response: ServerResponse) => Promise<Account | null>

/** Who is signed in; a session that is used is prolonged. */
export function createAccountFinder(sessions: Sessions): FindAccount {
  return async (request, response) => {
    const token = readSessionCookie(request)
    const session = token ? await sessions.find(token) : null
    if (token && session?.renewedUntil) setSessionCookie(request, response, token, session.renewedUntil)
    return session?.account ?? null
  }
}
