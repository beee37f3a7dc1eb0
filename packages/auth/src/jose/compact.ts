import {
  argumentOutOfRange,
  isObject,
  type ObjectValue,
  own,
  parseJson,
  stringifyJson,
  unauthorized,
} from '@stackwright/language'

/* The compact form of JWS and JWE: base64url parts with dots between. */

export const invalidToken = () => unauthorized({ reason: 'This token is not valid.' })

const longestToken = 1_000_000

/** The parts of a token; refuses other counts of them and base64url in any but its one canonical form. */
export function readParts(token: string, count: number): Buffer[] {
  const texts = token.length > longestToken ? [] : token.split('.', count + 1)
  const parts = texts.map((text) => Buffer.from(text, 'base64url'))
  if (parts.length !== count || parts.some((part, index) => part.toString('base64url') !== texts[index]))
    throw invalidToken()
  return parts
}

export const encodePart = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url')

/** The protected header, which must name the algorithms that are expected and ask for nothing that is not done here. */
export function readHeader(part: Uint8Array, expected: Readonly<Record<string, string>>): ObjectValue {
  let header: unknown
  try {
    header = parseJson(Buffer.from(part).toString())
  } catch {
    throw invalidToken()
  }
  if (!isObject(header as ObjectValue)) throw invalidToken()
  const claims = header as ObjectValue
  for (const [name, value] of Object.entries(expected)) if (own(claims, name) !== value) throw invalidToken()
  if (own(claims, 'crit') !== undefined || own(claims, 'zip') !== undefined) throw invalidToken()
  return claims
}

/** The header to write: what was asked for, and the algorithms, which nobody overrides. */
export function writeHeader(headers: ObjectValue, algorithms: Readonly<Record<string, string>>): string {
  return encodePart(stringifyJson(checkedHeaders(headers, algorithms)))
}

export function checkedHeaders(headers: ObjectValue, algorithms: Readonly<Record<string, string>>): ObjectValue {
  for (const name of ['crit', 'zip', 'b64'])
    if (own(headers, name) !== undefined)
      throw argumentOutOfRange({ name: 'headers', reason: `must not have ${name}, which is not supported.` })
  return { ...headers, ...algorithms }
}

/** Looks an algorithm up by the name it has in JOSE. */
export function algorithmNamed<Algorithm>(
  algorithms: Readonly<Record<string, Algorithm>>,
  name: string,
  argument: string,
): Algorithm {
  const algorithm = Object.hasOwn(algorithms, name) ? algorithms[name] : undefined
  if (algorithm === undefined)
    throw argumentOutOfRange({ name: argument, reason: `must be one of ${Object.keys(algorithms).join(', ')}.` })
  return algorithm
}
