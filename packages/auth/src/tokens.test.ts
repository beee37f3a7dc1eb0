import { createHmac, randomBytes } from 'node:crypto'
import type { ObjectValue, Value } from '@stackwright/language'
import { CompactEncrypt, type CompactJWEHeaderParameters, compactDecrypt } from 'jose'
import { describe, expect, test } from 'vitest'
import { longestLife } from './claims.ts'
import { createTokenKey, type TokenKey } from './token-key.ts'
import { createTokens, type TokenContents } from './tokens.ts'

const key = createTokenKey()
const other = createTokenKey()
const workspaces: Record<string, TokenKey[]> = { w1: [key], w2: [other] }
let moment = 1_800_000_000_000
const keys = {
  current: (workspace: string) => workspaces[workspace]?.at(-1) as TokenKey,
  find: (workspace: string, id: string) => workspaces[workspace]?.find((candidate) => candidate.id === id),
}
const fresh = () => createTokens({ keys, now: () => moment })
const audience = { workspace: 'w1', table: 't1', dataSource: 'live' }
const contents: TokenContents = { ...audience, id: 7, extras: { role: 'admin' }, expiration: 60 }
const seconds = Math.floor(moment / 1000)

const unauthorized = (message: string) => expect.objectContaining({ code: 'AUTH.UNAUTHORIZED', status: 401, message })
const invalid = unauthorized('This token is not valid.')
const expired = unauthorized('This token is expired.')

/** What verify gives or throws, whether it does so at once or later, twice: the second time from the cache. */
async function outcome(token: string | undefined, tokens = fresh(), of = audience): Promise<unknown> {
  const verify = async () => tokens.verify(token, of)
  const first = await verify().catch((error: unknown) => error)
  expect(await verify().catch((error: unknown) => error)).toEqual(first)
  return first
}

const rightHeader = { alg: 'dir', enc: 'A256GCM', kid: key.id }
const rightClaims = { workspace: 'w1', table: 't1', id: 7, extras: {}, source: 'live', iat: seconds, exp: seconds + 60 }
const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token made with the right key but by other rules than ours. */
function forge(claims: unknown, header: Record<string, unknown> = rightHeader, secret = key.secret): Promise<string> {
  return new CompactEncrypt(Buffer.from(typeof claims === 'string' ? claims : JSON.stringify(claims)))
    .setProtectedHeader(header as unknown as CompactJWEHeaderParameters)
    .encrypt(secret)
}

describe('a token', () => {
  test.each<[string, Partial<TokenContents>]>([
    ['with extras', {}],
    ['without extras', { extras: {} }],
    ['of a record with a uuid', { id: '0b8f6f1e-98c5-4d06-9f7c-3b1a0f4f2a11' }],
    ['with lists, null and text of all sorts', { extras: { a: [1, null, { b: 'é\u2028"' }] } }],
  ])('%s says what was put in', async (_, changes) => {
    const tokens = fresh()
    const token = await tokens.create({ ...contents, ...changes })
    const { expiration, ...rest } = { ...contents, ...changes }
    const claims = { ...rest, issuedAt: seconds, expiresAt: seconds + expiration }
    expect(await outcome(token, tokens)).toEqual(claims)
  })

  test('is opened once and then remembered', async () => {
    const tokens = fresh()
    const token = await tokens.create(contents)
    const claims = tokens.verify(token, audience)
    expect(claims).toMatchObject({ id: 7 })
    expect(tokens.verify(token, audience)).toBe(claims)
  })

  test('can be read by any other program that has its key', async () => {
    const { plaintext, protectedHeader } = await compactDecrypt(await fresh().create(contents), key.secret)
    expect(protectedHeader).toEqual(rightHeader)
    expect(JSON.parse(Buffer.from(plaintext).toString())).toEqual({ ...rightClaims, extras: { role: 'admin' } })
  })

  test('is a JWE with a direct key, A256GCM and the id of its key', async () => {
    const [header = '', encryptedKey] = (await fresh().create(contents)).split('.')
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual(rightHeader)
    expect(encryptedKey).toBe('')
  })

  test('ends at its second, remembered or not', async () => {
    const tokens = fresh()
    const token = await tokens.create({ ...contents, expiration: 1 })
    const start = moment
    try {
      moment += 999
      expect(await outcome(token, tokens)).toMatchObject({ id: 7 })
      moment += 1
      expect(await outcome(token, tokens)).toEqual(expired)
      expect(await outcome(token)).toEqual(expired)
    } finally {
      moment = start
    }
  })

  test('survives a change of keys', async () => {
    const token = await fresh().create(contents)
    workspaces.w1?.push(createTokenKey())
    const tokens = fresh()
    expect(await outcome(token, tokens)).toMatchObject({ id: 7 })
    expect(await tokens.create(contents)).not.toContain(token.split('.')[0])
    workspaces.w1?.pop()
  })

  test.each([0, -1, 1.5, Number.NaN, longestLife + 1, 1e30])('cannot last %d seconds', async (expiration) => {
    await expect(fresh().create({ ...contents, expiration })).rejects.toMatchObject({ code: 'ARGUMENT.OUT_OF_RANGE' })
  })

  test('cannot be too long to be read again', async () => {
    const huge = fresh().create({ ...contents, extras: { text: 'x'.repeat(7_000) } })
    await expect(huge).rejects.toMatchObject({ code: 'ARGUMENT.OUT_OF_RANGE' })
  })
})

describe('what is refused', () => {
  test('a missing token', async () => {
    expect(await outcome(undefined)).toEqual(unauthorized('Unauthorized - Authentication Required'))
  })

  test.each([
    ['workspace', { ...audience, workspace: 'w2' }],
    ['table', { ...audience, table: 't2' }],
    ['data source', { ...audience, dataSource: 'test' }],
  ])('a token of another %s', async (_, elsewhere) => {
    const tokens = fresh()
    const token = await tokens.create(contents)
    expect(await outcome(token, tokens, elsewhere)).toEqual(invalid)
    await tokens.verify(token, audience)
    expect(await outcome(token, tokens, elsewhere)).toEqual(invalid)
  })

  test('a flipped bit anywhere', async () => {
    const token = await fresh().create(contents)
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    for (let position = 0; position < token.length; position++) {
      const character = token[position] ?? ''
      const changed = character === '.' ? 'A' : alphabet[alphabet.indexOf(character) ^ 1]
      const forged = token.slice(0, position) + changed + token.slice(position + 1)
      expect([position, await outcome(forged)]).toEqual([position, invalid])
    }
  })

  test('each cut, doubled or swapped part', async () => {
    const token = await fresh().create(contents)
    const parts = token.split('.')
    const tampered = parts.flatMap((part, index) => {
      const replaced = (by: string) => parts.with(index, by).join('.')
      return [
        replaced(part.slice(0, -1)),
        replaced(`${part}A`),
        replaced(part + part),
        replaced(`${part}=`),
        replaced(''),
      ]
    })
    for (const forged of [...tampered, parts.toReversed().join('.'), parts.slice(0, 4).join('.'), `${token}.`])
      if (forged !== token) expect([forged, await outcome(forged)]).toEqual([forged, invalid])
  })

  const random = (length: number) => randomBytes(length).toString('base64url')
  const withHeader = (header: unknown) => `${encoded(header)}..${random(12)}.${random(60)}.${random(16)}`
  const signed = (header: unknown) => {
    const text = `${encoded(header)}.${encoded(rightClaims)}`
    return `${text}.${createHmac('sha256', key.secret).update(text).digest('base64url')}`
  }
  test.each([
    ['nothing', ''],
    ['a word', 'token'],
    ['dots', '....'],
    ['an unsigned JWT', `${encoded({ alg: 'none' })}.${encoded(rightClaims)}.`],
    ['a JWT signed with our key', signed({ alg: 'HS256', kid: key.id })],
    ['alg none', withHeader({ ...rightHeader, alg: 'none' })],
    ['alg missing', withHeader({ enc: 'A256GCM', kid: key.id, typ: 'JWT' })],
    ['alg in other letters', withHeader({ ...rightHeader, alg: 'DIR' })],
    ['alg as a list', withHeader({ ...rightHeader, alg: ['dir'] })],
    ['another enc', withHeader({ ...rightHeader, enc: 'A128CBC-HS256' })],
    ['enc in small letters', withHeader({ ...rightHeader, enc: 'a256gcm' })],
    [
      'a password and 2^31 rounds',
      withHeader({ alg: 'PBES2-HS256+A128KW', enc: 'A256GCM', kid: key.id, p2c: 2 ** 31 }),
    ],
    ['compression', withHeader({ ...rightHeader, zip: 'DEF' })],
    ['a key of its own', withHeader({ ...rightHeader, jwk: { kty: 'oct', k: random(32) } })],
    ['a key from elsewhere', withHeader({ ...rightHeader, jku: 'http://127.0.0.1/keys' })],
    ['a certificate from elsewhere', withHeader({ ...rightHeader, x5u: 'http://127.0.0.1/certificate' })],
    ['crit', withHeader({ ...rightHeader, crit: ['exp'] })],
    ['kid missing', withHeader({ alg: 'dir', enc: 'A256GCM' })],
    ['kid as a path', withHeader({ ...rightHeader, kid: '../../dev/null' })],
    ['kid as SQL', withHeader({ ...rightHeader, kid: `' or 1=1 --` })],
    ['kid of nobody', withHeader({ ...rightHeader, kid: 'nobody' })],
    ['kid of another workspace', withHeader({ ...rightHeader, kid: other.id })],
    ['kid as a name of every object', withHeader({ ...rightHeader, kid: '__proto__' })],
    ['a header that is null', withHeader(null)],
    [
      'a header that is no JSON',
      `${Buffer.from('{').toString('base64url')}..${random(12)}.${random(60)}.${random(16)}`,
    ],
    ['a JWT in a JWT, fifty deep', Array.from({ length: 50 }).reduce<string>((inner) => encoded(inner), 'x')],
    ['a megabyte', `${encoded(rightHeader)}..${random(12)}.${'A'.repeat(1_000_000)}.${random(16)}`],
    ['spaces around it', ` ${withHeader(rightHeader)} `],
    ['a new line', `${withHeader(rightHeader)}\n`],
  ])('%s', async (_, token) => {
    expect(await outcome(token)).toEqual(invalid)
  })

  test('compression and other headers even from who has the key', async () => {
    expect(await outcome(await forge(rightClaims))).toMatchObject({ id: 7 })
    expect(await outcome(await forge(rightClaims, { ...rightHeader, typ: 'JWT' }))).toEqual(invalid)
    expect(await outcome(await forge(rightClaims, rightHeader, other.secret))).toEqual(invalid)
    expect(await outcome(await forge(rightClaims, { ...rightHeader, kid: other.id }, other.secret))).toEqual(invalid)
  })

  const changed = (changes: Record<string, unknown>) => ({ ...rightClaims, ...changes })
  test.each<[string, unknown, unknown]>([
    ['exp one second ago', changed({ iat: seconds - 60, exp: seconds - 1 }), expired],
    ['exp now', changed({ exp: seconds }), expired],
    ['exp as text', changed({ exp: String(seconds + 60) }), invalid],
    ['exp 1e30', changed({ exp: 1e30 }), invalid],
    ['exp negative', changed({ exp: -1 }), invalid],
    ['exp null', changed({ exp: null }), invalid],
    ['exp missing', changed({ exp: undefined }), invalid],
    ['exp in fractions', changed({ exp: seconds + 60.5 }), invalid],
    ['exp in milliseconds', changed({ exp: moment + 60_000 }), invalid],
    ['iat in the future', changed({ iat: seconds + 61, exp: seconds + 120 }), invalid],
    ['nbf in the future', changed({ nbf: seconds + 61 }), invalid],
    ['nbf as text', changed({ nbf: 'now' }), invalid],
    ['no record', changed({ id: undefined }), invalid],
    ['a record that is null', changed({ id: null }), invalid],
    ['a record that is a list', changed({ id: [7] }), invalid],
    ['extras that are text', changed({ extras: 'admin' }), invalid],
    ['no extras', changed({ extras: undefined }), invalid],
    ['no table', changed({ table: undefined }), invalid],
    ['a table that is a list', changed({ table: ['t1'] }), invalid],
    ['null', null, invalid],
    ['a list', [], invalid],
    ['no JSON', 'workspace=w1', invalid],
    ['nothing', '', invalid],
  ])('claims with %s', async (_, claims, expected) => {
    expect(await outcome(await forge(claims))).toEqual(expected)
  })

  test.each([
    ['issued by a clock a minute ahead', { iat: seconds + 60, exp: seconds + 120 }],
    ['nbf within the minute', { nbf: seconds + 60 }],
    ['claims of a newer version', { more: true }],
  ])('but not %s', async (_, changes) => {
    expect(await outcome(await forge(changed(changes)))).toMatchObject({ id: 7 })
  })

  test('prototypes', async () => {
    const token = await forge(`{"__proto__":${JSON.stringify(rightClaims)}}`)
    expect(await outcome(token)).toEqual(invalid)
    const extras = JSON.parse('{"__proto__":{"role":"admin"}}') as ObjectValue
    const claims = (await outcome(await forge(JSON.stringify(changed({})).replace('{}', JSON.stringify(extras))))) as {
      extras: Record<string, Value>
    }
    expect(claims.extras.role).toBeUndefined()
  })
})
