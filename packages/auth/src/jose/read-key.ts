import { createPrivateKey, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import {
  argumentOutOfRange,
  argumentWrongType,
  describeType,
  isObject,
  type ObjectValue,
  own,
  parseJson,
  textToBytes,
  type Value,
} from '@stackwright/language'

const unusable = (reason: string) => argumentOutOfRange({ name: 'key', reason })

/** A key for signing or encryption with one secret: text, or a JWK of kind oct. */
export function readSecret(key: Value): Uint8Array {
  const jwk = asJwk(key)
  if (jwk) {
    const secret = own(jwk, 'k')
    if (own(jwk, 'kty') !== 'oct' || typeof secret !== 'string')
      throw unusable('is half of a pair, but this algorithm needs a secret that both sides know.')
    return notEmpty(Buffer.from(secret, 'base64url'))
  }
  if (typeof key !== 'string')
    throw argumentWrongType({ name: 'key', expected: 'text or a JWK', got: describeType(key) })
  // Whoever has the public key could sign if it were taken for a secret.
  if (isPem(key)) throw unusable('is half of a pair, but this algorithm needs a secret that both sides know.')
  return notEmpty(textToBytes(key))
}

/** A secret of exactly so many bytes: a text of that length, or base64 of as many bytes. */
export function readSecretOf(length: number, key: Value): Uint8Array {
  const secret = readSecret(key)
  if (secret.length === length) return secret
  if (typeof key === 'string' && /^[A-Za-z0-9+/_-]+={0,2}$/.test(key)) {
    const decoded = Buffer.from(key, 'base64')
    if (decoded.length === length) return decoded
  }
  throw unusable(`must have ${length * 8} bits (${length} bytes) for this algorithm, but it has ${secret.length * 8}.`)
}

/** One half of a pair: a JWK, PEM, or base64 of a key in PKCS #8 or SPKI. */
export function readPairKey(key: Value, half: 'private' | 'public'): KeyObject {
  const read = parsePairKey(key)
  if (half === 'public') return read.type === 'private' ? createPublicKey(read) : read
  if (read.type !== 'private') throw unusable('is a public key, but this needs the private one.')
  return read
}

function parsePairKey(key: Value): KeyObject {
  const jwk = asJwk(key)
  if (!jwk && typeof key !== 'string')
    throw argumentWrongType({ name: 'key', expected: 'a JWK or PEM', got: describeType(key) })
  try {
    if (jwk) {
      const input = { key: jwk as JsonWebKey, format: 'jwk' } as const
      return typeof own(jwk, 'd') === 'string' ? createPrivateKey(input) : createPublicKey(input)
    }
    return isPem(key as string) ? readPem(key as string) : readDer(Buffer.from(key as string, 'base64'))
  } catch {
    throw unusable('is not a key that this algorithm can use: it needs a JWK, PEM or base64 of a key of a pair.')
  }
}

function readPem(pem: string): KeyObject {
  return pem.includes('PRIVATE KEY') ? createPrivateKey(pem) : createPublicKey(pem)
}

function readDer(bytes: Buffer): KeyObject {
  try {
    return createPrivateKey({ key: bytes, format: 'der', type: 'pkcs8' })
  } catch {
    return createPublicKey({ key: bytes, format: 'der', type: 'spki' })
  }
}

const isPem = (text: string) => text.trimStart().startsWith('-----BEGIN')

/** A JWK as an object or as its JSON. */
function asJwk(key: Value): ObjectValue | undefined {
  if (isObject(key)) return key
  if (typeof key !== 'string' || !key.trimStart().startsWith('{')) return undefined
  try {
    const parsed = parseJson(key)
    return isObject(parsed) && own(parsed, 'kty') !== undefined ? parsed : undefined
  } catch {
    return undefined
  }
}

function notEmpty(secret: Uint8Array): Uint8Array {
  if (secret.length === 0) throw unusable('must not be empty.')
  return secret
}
