import type { EndpointDocument, Json } from '@stackwright/language'

export interface CurlRequest {
  readonly endpoint: Pick<EndpointDocument, 'method' | 'path'>
  /** Such as `https://example.com`. */
  readonly origin: string
  readonly canonical: string
  readonly input: Readonly<Record<string, Json>>
  readonly token?: string | undefined
}

/** Single quotes keep everything as it is in a shell but the single quote itself. */
export const shellQuote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`

/** A command for a terminal that calls an endpoint just as the run did. */
export function curlCommand({ endpoint, origin, canonical, input, token }: CurlRequest): string {
  const inPath = new Set([...endpoint.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name))
  const path = endpoint.path.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(asText(input[name] ?? '')))
  const others = Object.entries(input).filter(([name]) => !inPath.has(name))
  const isGet = endpoint.method === 'GET'
  const query = isGet
    ? others.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(asText(value))}`)
    : []
  const url = `${origin}/api:${canonical}/${path}${query.length > 0 ? `?${query.join('&')}` : ''}`
  const parts = ['curl', ...(isGet ? [] : ['-X', endpoint.method]), shellQuote(url)]
  if (token) parts.push('-H', shellQuote(`Authorization: Bearer ${token}`))
  // --data-raw: an @ at the beginning of a value is no file.
  if (!isGet && others.length > 0)
    parts.push(
      '-H',
      shellQuote('Content-Type: application/json'),
      '--data-raw',
      shellQuote(JSON.stringify(Object.fromEntries(others))),
    )
  return parts.join(' ')
}

/** A value in a path or a query string: text as it is, lists and objects as JSON. */
function asText(value: Json): string {
  if (value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
