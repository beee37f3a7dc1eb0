import { isObject, type ObjectValue, own, typeName, type Value } from '@stackwright/language'

/** What a token says. Times are epoch seconds. */
export interface TokenClaims {
  readonly workspace: string
  /** Id of the table's document, so that a rename ends no session. */
  readonly table: string
  /** The record's key. */
  readonly id: Value
  readonly extras: ObjectValue
  readonly dataSource: string
  readonly issuedAt: number
  readonly expiresAt: number
}

/** Clocks of replicas may differ by this many seconds: a token may say that it was issued so far in the future. */
const clockSkew = 60

/** A hundred years: nothing later is issued, so nothing later is believed. */
export const longestLife = 3_155_760_000

export function claimsToValue(claims: TokenClaims): ObjectValue {
  return {
    workspace: claims.workspace,
    table: claims.table,
    id: claims.id,
    extras: claims.extras,
    source: claims.dataSource,
    iat: claims.issuedAt,
    exp: claims.expiresAt,
  }
}

/** Reads a decrypted payload; undefined when it is not one that is issued here. Whether it has expired is another question. */
export function readClaims(payload: Value, now: number): TokenClaims | undefined {
  if (!isObject(payload)) return undefined
  const workspace = own(payload, 'workspace')
  const table = own(payload, 'table')
  const id = own(payload, 'id')
  const extras = own(payload, 'extras')
  const dataSource = own(payload, 'source')
  const issuedAt = own(payload, 'iat')
  const expiresAt = own(payload, 'exp')
  const notBefore = own(payload, 'nbf') ?? issuedAt
  if (typeof workspace !== 'string' || typeof table !== 'string' || typeof dataSource !== 'string') return undefined
  if (id === undefined || !['text', 'number'].includes(typeName(id)) || !isObject(extras)) return undefined
  if (!isMoment(issuedAt) || !isMoment(expiresAt) || !isMoment(notBefore)) return undefined
  if (issuedAt > now + clockSkew || notBefore > now + clockSkew || expiresAt > issuedAt + longestLife) return undefined
  return { workspace, table, id, extras, dataSource, issuedAt, expiresAt }
}

function isMoment(value: Value | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}
