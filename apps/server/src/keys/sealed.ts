import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/** Encrypts bytes so that they can be opened only with the same key and for the same purpose: nonce, ciphertext, tag. */
export function seal(key: Uint8Array, purpose: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(purpose))
  return new Uint8Array(Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]))
}

/** Throws when the bytes were changed, or sealed with another key or for another purpose. */
export function unseal(key: Uint8Array, purpose: string, sealed: Uint8Array): Uint8Array {
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceLength), { authTagLength: tagLength })
    .setAAD(Buffer.from(purpose))
    .setAuthTag(sealed.subarray(-tagLength))
  const content = decipher.update(sealed.subarray(nonceLength, -tagLength))
  return new Uint8Array(Buffer.concat([content, decipher.final()]))
}
