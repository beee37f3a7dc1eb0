import { Buffer } from 'node:buffer'

/** Longest token that is looked at, in characters: all of a request's headers have 16 kB. */
export const longestToken = 8_192

/**
 * Header, no encrypted key (it is used directly), 12 bytes of nonce, ciphertext, 16 bytes of tag. The last character of a part may
 * only have bits that belong to a byte: otherwise one token could be written in several ways.
 */
const shape =
  /^([\w-]{2,512})\.\.[\w-]{16}\.((?:[\w-]{4})*(?:[\w-][AQgw]|[\w-]{2}[AEIMQUYcgkosw048])?)\.[\w-]{21}[AQgw]$/

const keyId = /^[\w-]{1,64}$/

/**
 * The key id of a token that has the only form that is ever issued; undefined for anything else. Looks at nothing but text, so a
 * hostile header (another algorithm, compression, a key of its own) never reaches any cryptography.
 */
export function readKeyId(token: string): string | undefined {
  if (token.length > longestToken) return undefined
  const header = shape.exec(token)?.[1]
  if (header === undefined) return undefined
  const fields = parseHeader(header)
  if (!fields || Object.keys(fields).length !== 3) return undefined
  const { alg, enc, kid } = fields
  if (alg !== 'dir' || enc !== 'A256GCM' || typeof kid !== 'string' || !keyId.test(kid)) return undefined
  return kid
}

function parseHeader(header: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(header, 'base64url').toString('utf8'))
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
