import type { IncomingMessage } from 'node:http'
import { crossSite } from './failures.ts'
import type { WebRequest } from './web-request.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether the method may change something. */
export function isUnsafe({ method = 'GET' }: IncomingMessage): boolean {
  return !safe.has(method)
}

/**
 * Closes cross-site request forgery: a browser says where a request comes from, and a change is only taken from our own pages.
 * Clients that are no browsers send neither header; they have no cookie that somebody else could make use of.
 */
export function refuseCrossSite(request: WebRequest): void {
  if (!isUnsafe(request)) return
  const site = request.headers['sec-fetch-site']
  if (site === 'same-origin') return
  if (site !== undefined) throw crossSite({})
  const origin = request.headers.origin
  if (origin !== undefined && !isOwnOrigin(origin, request)) throw crossSite({})
}

/** The host is compared, not the scheme: a proxy may end TLS in front of us. */
function isOwnOrigin(origin: string, { sender }: WebRequest): boolean {
  try {
    return new URL(origin).host === sender.host
  } catch {
    return false
  }
}
