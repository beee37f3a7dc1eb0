import type { IncomingMessage } from 'node:http'
import type { ApiGroupDocument } from '@stackwright/language'

/** Answers a group gives to browsers of other origins. Headers are flat lists of names and values, as node takes them. */
export interface Cors {
  headers(request: IncomingMessage): readonly string[]
  preflight(request: IncomingMessage, methods: readonly string[]): readonly string[]
}

const nothing: readonly string[] = []

/** Closed groups cost nothing: undefined. */
export function createCors({ origins, credentials }: ApiGroupDocument['cors']): Cors | undefined {
  if (origins.length === 0) return undefined
  const anyone = origins.includes('*')
  const allowed = new Set(origins.map((origin) => origin.toLowerCase().replace(/\/$/, '')))

  function headers({ headers: { origin } }: IncomingMessage): readonly string[] {
    // A browser must not send credentials to a server that lets anyone in.
    if (anyone) return ['Access-Control-Allow-Origin', '*']
    if (origin === undefined || !allowed.has(origin.toLowerCase())) return ['Vary', 'Origin']
    const granted = ['Vary', 'Origin', 'Access-Control-Allow-Origin', origin]
    return credentials ? [...granted, 'Access-Control-Allow-Credentials', 'true'] : granted
  }

  return {
    headers,
    preflight(request, methods) {
      const granted = headers(request)
      if (!granted.includes('Access-Control-Allow-Origin')) return granted
      const asked = request.headers['access-control-request-headers']
      return [
        ...granted,
        'Access-Control-Allow-Methods',
        methods.join(', '),
        ...(asked !== undefined && /^[\w\-, ]{1,500}$/.test(asked) ? ['Access-Control-Allow-Headers', asked] : nothing),
        'Access-Control-Max-Age',
        '600',
      ]
    },
  }
}
