import { type CipherGCM, createCipheriv, createDecipheriv, type DecipherGCM } from 'node:crypto'
import { argumentOutOfRange, argumentWrongType, bytesToText, textToBytes } from '@stackwright/language'

/** The symmetric ciphers that programs can use. */
export const cipherNames: readonly string[] = [
  'aes-128-cbc',
  'aes-192-cbc',
  'aes-256-cbc',
  'aes-128-ctr',
  'aes-192-ctr',
  'aes-256-ctr',
  'aes-128-gcm',
  'aes-192-gcm',
  'aes-256-gcm',
]

export interface CipherSettings {
  readonly algorithm: string
  readonly key: string
  readonly iv: string
}

const tagLength = 16

/** Encrypts bytes. In GCM the tag that proves them genuine comes behind what is encrypted. */
export function encryptBytes(data: Uint8Array, settings: CipherSettings): string {
  const { algorithm, key, iv, isSealed } = prepare(settings)
  const cipher = createCipheriv(algorithm, key, iv)
  const parts = [cipher.update(data), cipher.final()]
  if (isSealed) parts.push((cipher as CipherGCM).getAuthTag())
  return bytesToText(Buffer.concat(parts))
}

/** The reverse; fails with ARGUMENT.WRONG_TYPE when the key, the vector or the data are not the right ones. */
export function decryptText(text: string, settings: CipherSettings): string {
  const { algorithm, key, iv, isSealed } = prepare(settings)
  const data = textToBytes(text)
  const decipher = createDecipheriv(algorithm, key, iv)
  const end = isSealed ? Math.max(data.length - tagLength, 0) : data.length
  try {
    if (isSealed) (decipher as DecipherGCM).setAuthTag(data.subarray(end))
    return bytesToText(Buffer.concat([decipher.update(data.subarray(0, end)), decipher.final()]))
  } catch {
    throw argumentWrongType({
      name: 'The value',
      expected: 'data that was encrypted with this algorithm, key and vector',
      got: 'something else',
    })
  }
}

/** As OpenSSL's PHP functions do: a shorter key or vector is filled up with zero bytes, a longer one is cut. */
function prepare({ algorithm, key, iv }: CipherSettings) {
  if (!cipherNames.includes(algorithm))
    throw argumentOutOfRange({ name: 'algorithm', reason: `must be one of ${cipherNames.join(', ')}.` })
  const isSealed = algorithm.endsWith('gcm')
  // With an empty vector in GCM or CTR two messages would give away each other.
  if (!algorithm.endsWith('cbc') && iv === '')
    throw argumentOutOfRange({
      name: 'iv',
      reason: `must not be empty for ${algorithm}: use a new one for each message.`,
    })
  const keyLength = Number(algorithm.split('-')[1]) / 8
  return { algorithm, key: fitted(key, keyLength), iv: fitted(iv, isSealed ? 12 : 16), isSealed }
}

function fitted(text: string, length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  bytes.set(textToBytes(text).subarray(0, length))
  return bytes
}
