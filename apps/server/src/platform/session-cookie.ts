import type { IncomingMessage, ServerResponse } from 'node:http'
import type { WebRequest } from './web-request.ts'

const name = 'stackwright_session'

/** The session's token in a request, if there is one. */
export function readSessionCookie({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined {
  for (const part of headers.cookie?.split(';') ?? []) {
    const [key, value] = part.split('=', 2)
    if (key?.trim() === name) return value?.trim()
  }
  return undefined
}

/** @param token letters, digits, - and _ */
export function setSessionCookie({ sender }: WebRequest, response: ServerResponse, token: string, expires: Date): void {
  const attributes = `Path=/; Expires=${expires.toUTCString()}; HttpOnly; SameSite=Strict${sender.secure ? '; Secure' : ''}`
  response.setHeader('Set-Cookie', `${name}=${token}; ${attributes}`)
}

export function clearSessionCookie(request: WebRequest, response: ServerResponse): void {
  setSessionCookie(request, response, '', new Date(0))
}
