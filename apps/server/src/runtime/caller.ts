import type { IncomingMessage } from 'node:http'
import type { TokenClaims } from '@stackwright/auth'
import { type ObjectValue, unauthorized } from '@stackwright/language'
import { repeats } from './request-body.ts'

const bearer = /^bearer +(\S+)$/i

/**
 * The token of a request: `Authorization: Bearer <token>` or `X-Xano-Authorization`, the scheme optional in the latter. Fails with
 * AUTH.UNAUTHORIZED when there is more than one, since two readers could choose differently.
 */
export function readToken(request: IncomingMessage): string | undefined {
  const { authorization, 'x-xano-authorization': alternative } = request.headers
  if (authorization === undefined && alternative === undefined) return undefined
  if (
    (authorization !== undefined && alternative !== undefined) ||
    repeats(request, 'authorization') ||
    repeats(request, 'x-xano-authorization')
  )
    throw unauthorized({ reason: 'Send one token: this request carries several.' })
  if (authorization !== undefined) return bearer.exec(authorization)?.[1] ?? authorization
  return bearer.exec(String(alternative))?.[1] ?? String(alternative)
}

/** `$auth`: the record's id and the extras, which cannot replace it. */
export function authOf({ id, extras }: Pick<TokenClaims, 'id' | 'extras'>): ObjectValue {
  return { ...extras, id }
}
