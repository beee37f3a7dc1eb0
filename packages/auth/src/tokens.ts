import {
  andThen,
  argumentOutOfRange,
  isPromise,
  type MaybePromise,
  type ObjectValue,
  parseJson,
  stringifyJson,
  unauthorized,
  type Value,
} from '@stackwright/language'
import { CompactEncrypt } from 'jose'
import { LRUCache } from 'lru-cache'
import { claimsToValue, longestLife, readClaims, type TokenClaims } from './claims.ts'
import { openToken } from './open-token.ts'
import type { TokenKey, TokenKeys } from './token-key.ts'
import { longestToken, readKeyId } from './token-shape.ts'

export interface TokenContents {
  readonly workspace: string
  /** Id of the table's document. */
  readonly table: string
  readonly id: Value
  readonly extras: ObjectValue
  readonly dataSource: string
  /** Seconds, at least one. */
  readonly expiration: number
}

/** What a token must be for. */
export interface TokenAudience {
  readonly workspace: string
  readonly table: string
  readonly dataSource: string
}

export interface Tokens {
  create(contents: TokenContents): Promise<string>
  /**
   * The token's claims, at once when it was verified before. Fails with AUTH.UNAUTHORIZED, by a throw or a rejection, when it is
   * missing, malformed, forged, expired or for something else.
   */
  verify(token: string | undefined, audience: TokenAudience): MaybePromise<TokenClaims>
}

export interface TokensOptions {
  readonly keys: TokenKeys
  /** Epoch milliseconds. */
  readonly now: () => number
  /** How many verified tokens are remembered. */
  readonly maxCached?: number
}

const missing = 'Unauthorized - Authentication Required'
const expired = 'This token is expired.'
const invalid = 'This token is not valid.'
const refuse = (reason: string) => unauthorized({ reason })

/** Characters of tokens that are remembered. */
const cachedCharacters = 16_000_000

/**
 * Makes and verifies tokens: JWE in compact form, direct key, A256GCM. Verified tokens are remembered until they expire; all
 * others are opened in the same turn of the event loop, so that a flood of forged ones costs little.
 */
export function createTokens({ keys, now, maxCached = 10_000 }: TokensOptions): Tokens {
  const imported = new WeakMap<TokenKey, Promise<CryptoKey>>()
  const verified = new LRUCache<string, TokenClaims>({
    max: maxCached,
    maxSize: cachedCharacters,
    sizeCalculation: (_, token) => token.length,
  })
  function cryptoKey(key: TokenKey): Promise<CryptoKey> {
    let promise = imported.get(key)
    if (!promise) {
      promise = crypto.subtle.importKey('raw', key.secret as BufferSource, 'AES-GCM', false, ['encrypt', 'decrypt'])
      imported.set(key, promise)
    }
    return promise
  }

  function accept(claims: TokenClaims, audience: TokenAudience): TokenClaims {
    if (
      claims.workspace !== audience.workspace ||
      claims.table !== audience.table ||
      claims.dataSource !== audience.dataSource
    )
      throw refuse(invalid)
    if (claims.expiresAt * 1000 <= now()) throw refuse(expired)
    return claims
  }

  function open(token: string, key: TokenKey | undefined): TokenClaims {
    const payload = key && openToken(token, key.secret)
    const claims = payload && readClaims(parsePayload(payload), Math.floor(now() / 1000))
    if (!claims) throw refuse(invalid)
    verified.set(token, claims)
    return claims
  }

  return {
    async create({ workspace, table, id, extras, dataSource, expiration }) {
      if (!Number.isSafeInteger(expiration) || expiration < 1 || expiration > longestLife)
        throw argumentOutOfRange({ name: 'expiration', reason: 'must be from one second to a hundred years.' })
      const issuedAt = Math.floor(now() / 1000)
      const claims = { workspace, table, id, extras, dataSource, issuedAt, expiresAt: issuedAt + expiration }
      const current = keys.current(workspace)
      const key = isPromise(current) ? await current : current
      const token = await new CompactEncrypt(new TextEncoder().encode(stringifyJson(claimsToValue(claims))))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: key.id })
        .encrypt(await cryptoKey(key))
      if (token.length > longestToken)
        throw argumentOutOfRange({ name: 'extras', reason: 'are too large to travel in a token.' })
      return token
    },

    verify(token, audience) {
      if (token === undefined) throw refuse(missing)
      const known = verified.get(token)
      if (known) return accept(known, audience)
      const keyId = readKeyId(token)
      if (keyId === undefined) throw refuse(invalid)
      return andThen(keys.find(audience.workspace, keyId), (key) => accept(open(token, key), audience))
    },
  }
}

/** null, which is no claims, for what is no JSON. */
function parsePayload(payload: string): Value {
  try {
    return parseJson(payload)
  } catch {
    return null
  }
}
