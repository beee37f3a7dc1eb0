import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { Failure, type ObjectValue, type Value } from '@stackwright/language'
import { CompactEncrypt, CompactSign, UnsecuredJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { contentEncryptions } from './content-encryption.ts'
import { decryptNow, encryptNow } from './encrypt-now.ts'
import { signatureAlgorithms, signNow, verifyNow } from './sign-now.ts'
import { checkTokenClaims, readTokenPayload, tokenPayload } from './token-claims.ts'
import {
  contentAlgorithms,
  decryptToken,
  encryptToken,
  keyAlgorithms,
  signToken,
  verifyToken,
} from './tokens-of-others.ts'

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
const curves = {
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  ES384: generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  ES512: generateKeyPairSync('ec', { namedCurve: 'P-521' }),
}
const edwards = generateKeyPairSync('ed25519')

interface Pair {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}
const jwk = (key: KeyObject) => key.export({ format: 'jwk' }) as unknown as Value
const pem = (key: KeyObject) => String(key.export({ format: 'pem', type: key.type === 'private' ? 'pkcs8' : 'spki' }))
const halves = ({ privateKey, publicKey }: Pair) => ({ own: jwk(privateKey), others: pem(publicKey) })

function signingKeys(algorithm: string): { own: Value; others: Value } {
  if (algorithm.startsWith('HS')) return { own: 'a secret of our own', others: 'a secret of our own' }
  if (algorithm.startsWith('E')) return halves(algorithm in curves ? curves[algorithm as keyof typeof curves] : edwards)
  return halves(rsa)
}

function encryptionKeys(keyAlgorithm: string, contentAlgorithm: string): { own: Value; others: Value } {
  if (keyAlgorithm.startsWith('RSA')) return halves(rsa)
  if (keyAlgorithm.startsWith('ECDH')) return halves(curves.ES256)
  if (keyAlgorithm.startsWith('PBES2')) return { own: 'a password', others: 'a password' }
  const length =
    keyAlgorithm === 'dir'
      ? (contentEncryptions[contentAlgorithm]?.keyLength ?? 0)
      : Number(keyAlgorithm.slice(1, 4)) / 8
  const secret = randomBytes(length)
  return { own: { kty: 'oct', k: secret.toString('base64url') }, others: secret.toString('base64') }
}

async function codeOf(run: () => unknown): Promise<string> {
  try {
    await run()
    return 'fine'
  } catch (error) {
    if (error instanceof Failure) return error.code
    throw error
  }
}

const payload = Buffer.from('{"sub":"ada","text":"é👋"}')
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()

/** The token with one character of each part replaced by another. */
function tampered(token: string): string[] {
  const parts = token.split('.')
  return parts.flatMap((part, index) => {
    const middle = Math.floor(part.length / 2)
    const other = part[middle] === 'A' ? 'B' : 'A'
    return part ? [parts.with(index, part.slice(0, middle) + other + part.slice(middle + 1)).join('.')] : []
  })
}

describe('signed tokens', () => {
  test.each(signatureAlgorithms)('%s: both ways read what both write', async (algorithm) => {
    const { own, others } = signingKeys(algorithm)
    const tokens = [
      await signToken(payload, { kid: 'x' }, { key: own, algorithm }),
      signNow(payload, { kid: 'x' }, { key: own, algorithm }),
    ]
    for (const token of tokens) {
      expect(text(verifyNow(token, { key: others, algorithm }))).toBe(text(payload))
      expect(text(await verifyToken(token, { key: others, algorithm }))).toBe(text(payload))
      for (const forged of tampered(token)) {
        expect(await codeOf(() => verifyNow(forged, { key: others, algorithm }))).toBe('AUTH.UNAUTHORIZED')
        expect(await codeOf(() => verifyToken(forged, { key: others, algorithm }))).toBe('AUTH.UNAUTHORIZED')
      }
    }
  })

  test('are refused when another algorithm is in them', async () => {
    const publicPem = pem(rsa.publicKey)
    const confused = await new CompactSign(payload).setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(publicPem))
    const secret = { key: 'a secret of our own', algorithm: 'HS256' }
    const hs512 = signNow(payload, {}, { ...secret, algorithm: 'HS512' })
    const unsigned = new UnsecuredJWT({ sub: 'ada' }).encode()
    for (const [token, settings] of [
      [confused, { key: publicPem, algorithm: 'RS256' }],
      [hs512, secret],
      [unsigned, secret],
      ['', secret],
      ['..', secret],
    ] as const) {
      expect(await codeOf(() => verifyNow(token, settings))).toBe('AUTH.UNAUTHORIZED')
      expect(await codeOf(() => verifyToken(token, settings))).toBe('AUTH.UNAUTHORIZED')
    }
    for (const verify of [verifyNow, verifyToken])
      expect(await codeOf(() => verify(confused, { key: publicPem, algorithm: 'HS256' }))).toBe('ARGUMENT.OUT_OF_RANGE')
  })

  test.each<[string, Value, string, string]>([
    ['nothing', '', 'HS256', 'ARGUMENT.OUT_OF_RANGE'],
    ['a number', 5, 'HS256', 'ARGUMENT.WRONG_TYPE'],
    ['null', null, 'RS256', 'ARGUMENT.WRONG_TYPE'],
    ['a word', 'word', 'RS256', 'ARGUMENT.OUT_OF_RANGE'],
    ['a public key', pem(rsa.publicKey), 'RS256', 'ARGUMENT.OUT_OF_RANGE'],
    ['a key of another curve', jwk(curves.ES384.privateKey), 'ES256', 'ARGUMENT.OUT_OF_RANGE'],
    ['an RSA key', jwk(rsa.privateKey), 'ES256', 'ARGUMENT.OUT_OF_RANGE'],
    ['half a JWK', { kty: 'RSA', n: 'AQAB' }, 'RS256', 'ARGUMENT.OUT_OF_RANGE'],
    ['a JWK of a pair', jwk(rsa.privateKey), 'HS256', 'ARGUMENT.OUT_OF_RANGE'],
  ])('cannot be signed with %s', async (_, key, algorithm, code) => {
    expect(await codeOf(() => signNow(payload, {}, { key, algorithm }))).toBe(code)
    expect(await codeOf(() => signToken(payload, {}, { key, algorithm }))).toBe(code)
  })

  test('cannot have headers that change what is signed', async () => {
    const settings = { key: 'secret', algorithm: 'HS256' }
    for (const headers of [{ crit: ['b64'], b64: false }, { zip: 'DEF' }] as unknown as ObjectValue[]) {
      expect(await codeOf(() => signNow(payload, headers, settings))).toBe('ARGUMENT.OUT_OF_RANGE')
      expect(await codeOf(() => signToken(payload, headers, settings))).toBe('ARGUMENT.OUT_OF_RANGE')
    }
    expect(await codeOf(() => verifyNow(signNow(payload, { alg: 'none' }, settings), settings))).toBe('fine')
  })
})

describe('encrypted tokens', () => {
  const all = keyAlgorithms.flatMap((key) => contentAlgorithms.map((content): [string, string] => [key, content]))
  const atOnce = all.filter(([key]) => !/^(ECDH|PBES2)/.test(key))

  test.each(all)('%s with %s', async (keyAlgorithm, contentAlgorithm) => {
    const { own, others } = encryptionKeys(keyAlgorithm, contentAlgorithm)
    const algorithms = { keyAlgorithm, contentAlgorithm }
    const token = await encryptToken(payload, {}, { key: others, ...algorithms })
    expect(text(await decryptToken(token, { key: own, ...algorithms }))).toBe(text(payload))
    for (const forged of tampered(token))
      expect(await codeOf(() => decryptToken(forged, { key: own, ...algorithms }))).toBe('AUTH.UNAUTHORIZED')
  })

  test.each(atOnce)('%s with %s, at once', async (keyAlgorithm, contentAlgorithm) => {
    const { own, others } = encryptionKeys(keyAlgorithm, contentAlgorithm)
    const [reader, writer] = [own, others].map((key) => ({ key, keyAlgorithm, contentAlgorithm })) as [never, never]
    const token = encryptNow(payload, {}, writer, randomBytes)
    expect(text(await decryptToken(token, reader))).toBe(text(payload))
    expect(text(decryptNow(await encryptToken(payload, {}, writer), reader))).toBe(text(payload))
    for (const forged of tampered(token))
      expect(await codeOf(() => decryptNow(forged, reader))).toBe('AUTH.UNAUTHORIZED')
  })

  test('are refused when they would keep the server busy', async () => {
    const settings = { key: 'a password', keyAlgorithm: 'PBES2-HS256+A128KW', contentAlgorithm: 'A128GCM' }
    const token = await encryptToken(payload, {}, settings)
    const [header = '', ...rest] = token.split('.')
    const more = { ...JSON.parse(Buffer.from(header, 'base64url').toString()), p2c: 2 ** 31 }
    const busy = [Buffer.from(JSON.stringify(more)).toString('base64url'), ...rest].join('.')
    expect(await codeOf(() => decryptToken(busy, settings))).toBe('AUTH.UNAUTHORIZED')
  })

  test('are refused with other algorithms than expected', async () => {
    const key = '0123456789abcdef'
    const token = await new CompactEncrypt(payload)
      .setProtectedHeader({ alg: 'dir', enc: 'A128GCM' })
      .encrypt(Buffer.from(key))
    for (const settings of [
      { key, keyAlgorithm: 'A128KW', contentAlgorithm: 'A128GCM' },
      { key, keyAlgorithm: 'A128GCMKW', contentAlgorithm: 'A128GCM' },
    ]) {
      expect(await codeOf(() => decryptNow(token, settings))).toBe('AUTH.UNAUTHORIZED')
      expect(await codeOf(() => decryptToken(token, settings))).toBe('AUTH.UNAUTHORIZED')
    }
  })
})

describe('claims', () => {
  const now = 1_700_000_000_500
  const seconds = 1_700_000_000
  const checks = { claims: {}, drift: 0, now }
  const check = (payload: Value, more: object = {}) => codeOf(() => checkTokenClaims(payload, { ...checks, ...more }))

  test('say from and until when', () => {
    expect(readTokenPayload(tokenPayload({ sub: 'ada' }, 60, now))).toEqual({
      iat: seconds,
      nbf: seconds,
      sub: 'ada',
      exp: seconds + 60,
    })
    expect(text(tokenPayload({ sub: 'ada' }, 0, now))).toBe('{"sub":"ada"}')
    expect(text(tokenPayload('as it is', 0, now))).toBe('as it is')
  })

  test.each<[string, Value, object, string]>([
    ['nothing', {}, {}, 'fine'],
    ['text', 'text', {}, 'fine'],
    ['a second left', { exp: seconds + 1 }, {}, 'fine'],
    ['no time left', { exp: seconds }, {}, 'AUTH.UNAUTHORIZED'],
    ['clocks that differ', { exp: seconds, nbf: seconds + 2 }, { drift: 2 }, 'fine'],
    ['a time to come', { nbf: seconds + 2 }, {}, 'AUTH.UNAUTHORIZED'],
    ['a time in words', { exp: 'tomorrow' }, {}, 'AUTH.UNAUTHORIZED'],
    ['null for a time', { exp: null }, {}, 'AUTH.UNAUTHORIZED'],
    ['the claim asked for', { iss: 'us' }, { claims: { iss: 'us' } }, 'fine'],
    ['one of several', { aud: ['a', 'b'] }, { claims: { aud: 'b' } }, 'fine'],
    ['another claim', { iss: 'them' }, { claims: { iss: 'us' } }, 'AUTH.UNAUTHORIZED'],
    ['no such claim', {}, { claims: { iss: null } }, 'AUTH.UNAUTHORIZED'],
    ['no claims at all', 'text', { claims: { constructor: 1 } }, 'AUTH.UNAUTHORIZED'],
  ])('%s', async (_, payload, more, expected) => expect(await check(payload, more)).toBe(expected))
})
