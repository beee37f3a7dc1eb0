import {
  argumentWrongType,
  bytesToText,
  describeType,
  isNumber,
  isObject,
  looseEquals,
  type ObjectValue,
  own,
  parseJson,
  stringifyJson,
  textToBytes,
  unauthorized,
  type Value,
} from '@stackwright/language'

/* What signed and encrypted tokens (JWS, JWE) say, whoever does the cryptography. Times in tokens are epoch seconds. */

const invalid = (reason: string) => unauthorized({ reason })

/** The bytes to sign or encrypt: text as it is, anything else as JSON. With a `ttl` the claims say from and until when. */
export function tokenPayload(value: Value, ttl: number, now: number): Uint8Array {
  if (ttl <= 0) return textToBytes(typeof value === 'string' ? value : stringifyJson(value))
  if (!isObject(value))
    throw argumentWrongType({ name: 'What lasts for a time', expected: 'an object', got: describeType(value) })
  const seconds = Math.floor(now / 1000)
  return textToBytes(stringifyJson({ iat: seconds, nbf: seconds, ...value, exp: seconds + ttl }))
}

/** What a token says: the value of its JSON, or its text where it is none. */
export function readTokenPayload(bytes: Uint8Array): Value {
  const text = bytesToText(bytes)
  try {
    return parseJson(text)
  } catch {
    return text
  }
}

export interface TokenChecks {
  /** Claims that the token must have with these values; where the token lists several, one of them. */
  readonly claims: ObjectValue
  /** Seconds by which clocks may differ. */
  readonly drift: number
  /** Epoch milliseconds. */
  readonly now: number
}

/** Refuses a token that is not valid yet or no more, or lacks a claim. Answers what it says. */
export function checkTokenClaims(payload: Value, { claims, drift, now }: TokenChecks): Value {
  const said = isObject(payload) ? payload : {}
  const seconds = now / 1000
  const expires = moment(said, 'exp')
  if (expires !== undefined && seconds >= expires + drift) throw invalid('This token is expired.')
  const begins = moment(said, 'nbf')
  if (begins !== undefined && seconds < begins - drift) throw invalid('This token is not valid yet.')
  for (const [name, expected] of Object.entries(claims)) {
    const claim = own(said, name)
    const holds = Array.isArray(claim)
      ? looseEquals(claim, expected) || claim.some((each: Value) => looseEquals(each, expected))
      : claim !== undefined && looseEquals(claim, expected)
    if (!holds) throw invalid('This token does not have the claims that are asked for.')
  }
  return payload
}

function moment(claims: ObjectValue, name: string): number | undefined {
  const value = own(claims, name)
  if (value === undefined) return undefined
  if (!isNumber(value)) throw invalid('This token is not valid.')
  return Number(value)
}
