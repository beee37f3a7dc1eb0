import type { IncomingMessage } from 'node:http'
import type { ApiGroupDocument } from '@stackwright/language'

/** Answers a group gives to browsers of other origins. Headers are flat lists of names and values, as node takes them. */
export interface Cors {
  headers(request: IncomingMessage): readonly string[]
  preflight(request: IncomingMessage, methods: readonly string[]): readonly string[]
}

const nothing: readonly string[] = []

const granting = (fields: string | undefined): readonly string[] =>
  fields !== undefined && /^[\w\-, ]{1,500}$/.test(fields) ? ['Access-Control-Allow-Headers', fields] : nothing

/** Closed groups cost nothing: undefined. */
export function createCors({ origins, credentials, ...limits }: ApiGroupDocument['cors']): Cors | undefined {
  if (origins.length === 0) return undefined
  const anyone = origins.includes('*')
  const verbs = new Set(limits.methods?.map((method) => method.toUpperCase()))
  const fields = limits.headers?.join(', ') ?? ''
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
        methods.filter((method) => verbs.size === 0 || verbs.has(method)).join(', '),
        ...granting(fields !== '' ? fields : asked),
        'Access-Control-Max-Age',
        String(limits.maxAge ?? 600),
      ]
    },
  }
}
