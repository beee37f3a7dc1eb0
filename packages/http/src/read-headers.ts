import { argumentOutOfRange } from '@stackwright/language'

/** Names in small letters. */
export type Headers = Map<string, string>

const token = /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/
// Anything that could end the line, and what no header can carry.
const unfit = /[^\t\x20-\x7e\x80-\xff]/
/** Told by the connection and the body, not by whoever writes a request. */
const ours = new Set([
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** Reads lines such as `Accept: text/html`; the same name twice becomes a list. Throws ARGUMENT.OUT_OF_RANGE. */
export function readHeaders(lines: readonly string[]): Headers {
  const headers: Headers = new Map()
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    const value = line.slice(colon + 1).trim()
    if (!token.test(name))
      throw argumentOutOfRange({ name: 'headers', reason: 'must be lines such as "Accept: text/html".' })
    if (unfit.test(value))
      throw argumentOutOfRange({
        name: 'headers',
        reason: `has a line break or a character that ${name} cannot carry.`,
      })
    if (ours.has(name)) continue
    const before = headers.get(name)
    headers.set(name, before === undefined ? value : `${before}, ${value}`)
  }
  return headers
}
