import type { Request, Response } from 'express'

const name = 'stackwright_session'

/** The session's token in a request, if there is one. */
export function readSessionCookie(request: Pick<Request, 'get'>): string | undefined {
  for (const part of request.get('cookie')?.split(';') ?? []) {
    const [key, value] = part.split('=', 2)
    if (key?.trim() === name) return value?.trim()
  }
  return undefined
}

export function setSessionCookie(request: Request, response: Response, token: string, expires: Date): void {
  response.cookie(name, token, { ...attributes(request), expires })
}

export function clearSessionCookie(request: Request, response: Response): void {
  response.clearCookie(name, attributes(request))
}

const attributes = (request: Request) =>
  ({ httpOnly: true, sameSite: 'strict', path: '/', secure: request.secure }) as const
