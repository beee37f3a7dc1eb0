import { createHmac, timingSafeEqual } from 'node:crypto'
import { argumentOutOfRange, argumentWrongType, textToBytes } from '@stackwright/language'

const largest = 2n ** 64n - 1n
const signatureLength = 8

const derive = (salt: string, purpose: string, bytes: Uint8Array) =>
  createHmac('sha256', textToBytes(salt)).update(`secure id ${purpose}`).update(bytes).digest()

/**
 * An id as `masked.signature`, both base64url. The signature is an HMAC of the id, and the id is masked with what the signature
 * gives under the same salt, so that equal ids look equal, others tell nothing of each other and a changed one is noticed.
 */
export function encodeSecureId(id: bigint, salt: string): string {
  if (id < 0n || id > largest)
    throw argumentOutOfRange({ name: 'The id', reason: `must be from 0 to ${largest}, but it is ${id}.` })
  const digits = id.toString(16)
  const bytes = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex')
  const signature = derive(salt, 'signature', bytes).subarray(0, signatureLength)
  return `${masked(bytes, salt, signature).toString('base64url')}.${signature.toString('base64url')}`
}

/** The id again; fails with ARGUMENT.WRONG_TYPE for what was not made with this salt. */
export function decodeSecureId(text: string, salt: string): bigint {
  const [hidden = '', signed = '', ...more] = text.split('.').map((part) => Buffer.from(part, 'base64url'))
  if (more.length === 0 && hidden.length > 0 && hidden.length <= 8 && signed.length === signatureLength) {
    const bytes = masked(hidden as Buffer, salt, signed as Buffer)
    if (timingSafeEqual(derive(salt, 'signature', bytes).subarray(0, signatureLength), signed as Buffer))
      return BigInt(`0x${bytes.toString('hex')}`)
  }
  throw argumentWrongType({ name: 'The value', expected: 'an id encoded with this salt', got: 'something else' })
}

function masked(bytes: Buffer, salt: string, signature: Buffer): Buffer {
  const mask = derive(salt, 'mask', signature)
  return Buffer.from(bytes.map((byte, index) => byte ^ (mask[index] ?? 0)))
}
