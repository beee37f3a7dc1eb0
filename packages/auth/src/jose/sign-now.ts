import { constants, createHmac, type KeyObject, sign, timingSafeEqual, verify } from 'node:crypto'
import { argumentOutOfRange, type ObjectValue, type Value } from '@stackwright/language'
import { algorithmNamed, encodePart, invalidToken, readHeader, readParts, writeHeader } from './compact.ts'
import { readPairKey, readSecret } from './read-key.ts'

/*
 * JWS in the same turn of the event loop, for filters, which cannot wait. The steps use jose, which does the same with promises;
 * tests read with each what the other has written.
 */

interface Signer {
  sign(data: Buffer, key: Value): Uint8Array
  verify(data: Buffer, key: Value, signature: Uint8Array): boolean
}

const bits = ['256', '384', '512'] as const

function secretSigner(hash: string): Signer {
  const mac = (data: Buffer, key: Value) => createHmac(hash, readSecret(key)).update(data).digest()
  return {
    sign: mac,
    verify: (data, key, signature) => {
      const expected = mac(data, key)
      return expected.length === signature.length && timingSafeEqual(expected, signature)
    },
  }
}

function pairSigner(hash: string | null, check: (key: KeyObject) => boolean, options: object = {}): Signer {
  const read = (key: Value, half: 'private' | 'public') => {
    const read = readPairKey(key, half)
    if (!check(read)) throw argumentOutOfRange({ name: 'key', reason: 'is not of the kind that this algorithm needs.' })
    return read
  }
  return {
    sign: (data, key) => sign(hash, data, { key: read(key, 'private'), ...options }),
    verify: (data, key, signature) => verify(hash, data, { key: read(key, 'public'), ...options }, signature),
  }
}

const isRsa = (key: KeyObject) =>
  key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048
const hasCurve = (curve: string) => (key: KeyObject) => key.asymmetricKeyDetails?.namedCurve === curve
const isEd25519 = (key: KeyObject) => key.asymmetricKeyType === 'ed25519'
const fixedForm = { dsaEncoding: 'ieee-p1363' }
const curves = { 256: 'prime256v1', 384: 'secp384r1', 512: 'secp521r1' }

const signers: Readonly<Record<string, Signer>> = {
  ...Object.fromEntries(bits.map((size) => [`HS${size}`, secretSigner(`sha${size}`)])),
  ...Object.fromEntries(bits.map((size) => [`RS${size}`, pairSigner(`sha${size}`, isRsa)])),
  ...Object.fromEntries(
    bits.map((size) => [
      `PS${size}`,
      pairSigner(`sha${size}`, isRsa, {
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
      }),
    ]),
  ),
  ...Object.fromEntries(bits.map((size) => [`ES${size}`, pairSigner(`sha${size}`, hasCurve(curves[size]), fixedForm)])),
  EdDSA: pairSigner(null, isEd25519),
  Ed25519: pairSigner(null, isEd25519),
}

export const signatureAlgorithms = Object.keys(signers)

export interface SignatureSettings {
  readonly key: Value
  readonly algorithm: string
}

/** A JWS in compact form. */
export function signNow(payload: Uint8Array, headers: ObjectValue, { key, algorithm }: SignatureSettings): string {
  const signer = algorithmNamed(signers, algorithm, 'algorithm')
  const signed = `${writeHeader(headers, { alg: algorithm })}.${encodePart(payload)}`
  return `${signed}.${encodePart(signer.sign(Buffer.from(signed), key))}`
}

/** The payload of a JWS; fails with AUTH.UNAUTHORIZED unless it was signed so and with this key. */
export function verifyNow(token: string, { key, algorithm }: SignatureSettings): Uint8Array {
  const signer = algorithmNamed(signers, algorithm, 'algorithm')
  const [header = Buffer.of(), payload = Buffer.of(), signature = Buffer.of()] = readParts(token, 3)
  readHeader(header, { alg: algorithm })
  const signed = Buffer.from(token.slice(0, token.lastIndexOf('.')))
  if (!signer.verify(signed, key, signature)) throw invalidToken()
  return payload
}
