import { generateKeyPair, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import type { ObjectValue } from '@stackwright/language'

/** A JWK, or base64 of the key as it is (a secret's bytes, PKCS #8 of a pair's private key). */
export type KeyFormat = 'object' | 'base64'

const generate = promisify(generateKeyPair) as (type: string, options: object) => Promise<{ privateKey: KeyObject }>

export function writeSecretKey(bytes: Uint8Array, format: KeyFormat): ObjectValue | string {
  const secret = Buffer.from(bytes)
  return format === 'base64' ? secret.toString('base64') : { kty: 'oct', k: secret.toString('base64url') }
}

/** A pair of RSA keys; the private one, which holds the public one too. Made in a thread of its own. */
export async function createRsaKey(bits: number, format: KeyFormat): Promise<ObjectValue | string> {
  return written((await generate('rsa', { modulusLength: bits })).privateKey, format)
}

/** A pair of keys on a curve: P-256, P-384 or P-521. */
export async function createCurveKey(namedCurve: string, format: KeyFormat): Promise<ObjectValue | string> {
  return written((await generate('ec', { namedCurve })).privateKey, format)
}

function written(key: KeyObject, format: KeyFormat): ObjectValue | string {
  if (format === 'base64') return key.export({ type: 'pkcs8', format: 'der' }).toString('base64')
  return key.export({ format: 'jwk' }) as unknown as ObjectValue
}
