import type { Request } from 'express'
import { crossSite } from './failures.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Whether the method may change something. */
export function isUnsafe(method: string): boolean {
  return !safe.has(method)
}

/**
 * Closes cross-site request forgery: a browser says where a request comes from, and a change is only taken from our own pages.
 * Clients that are no browsers send neither header; they have no cookie that somebody else could make use of.
 */
export function refuseCrossSite(request: Request): void {
  if (!isUnsafe(request.method)) return
  const site = request.get('sec-fetch-site')
  if (site === 'same-origin') return
  if (site !== undefined) throw crossSite({})
  const origin = request.get('origin')
  if (origin !== undefined && !isOwnOrigin(origin, request)) throw crossSite({})
}

/** The host is compared, not the scheme: a proxy may end TLS in front of us. */
function isOwnOrigin(origin: string, request: Request): boolean {
  try {
    return new URL(origin).host === request.host
  } catch {
    return false
  }
}
