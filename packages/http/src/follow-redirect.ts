import { httpFailed } from '@stackwright/language'
import { describeTarget } from './check-target.ts'
import type { OutgoingRequest } from './encode-request.ts'
import type { Headers } from './read-headers.ts'

const redirects = new Set([301, 302, 303, 307, 308])
/** What another origin may see; keys and tokens travel in headers of any name. */
const harmless = new Set(['accept', 'accept-encoding', 'accept-language', 'content-type', 'user-agent'])

/** The request a redirect leads to, or undefined when the answer is none. */
export function followRedirect(
  request: OutgoingRequest,
  status: number,
  location: string | undefined,
): OutgoingRequest | undefined {
  if (!redirects.has(status) || location === undefined) return undefined
  if (!URL.canParse(location, request.url))
    throw httpFailed({ target: describeTarget(request.url), reason: 'it redirects to something that is no address.' })
  const url = new URL(location, request.url)
  url.hash = ''
  url.username = ''
  url.password = ''
  const headers: Headers = new Map(
    [...request.headers].filter(([name]) => url.origin === request.url.origin || harmless.has(name)),
  )
  const becomesGet =
    (status === 303 && request.method !== 'HEAD') || ((status === 301 || status === 302) && request.method === 'POST')
  if (!becomesGet) return { ...request, url, headers }
  headers.delete('content-type')
  return { url, method: 'GET', headers, body: null }
}
