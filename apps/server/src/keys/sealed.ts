import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const nonceLength = 12
const tagLength = 16

/** Drawn many at once: drawing one costs half as much as encrypting a short text. */
const nonces = Buffer.alloc(500 * nonceLength)
let drawn = 0

function nextNonce(): Buffer {
  if (drawn === 0) randomFillSync(nonces)
  const nonce = nonces.subarray(drawn, drawn + nonceLength)
  drawn = (drawn + nonceLength) % nonces.length
  return nonce
}

/** Encrypts bytes so that they can be opened only with the same key and for the same purpose: nonce, ciphertext, tag. */
export function seal(key: Uint8Array, purpose: string, content: Uint8Array): Buffer<ArrayBuffer> {
  const nonce = nextNonce()
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(purpose))
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()])
}

/** Throws when the bytes were changed, or sealed with another key or for another purpose. */
export function unseal(key: Uint8Array, purpose: string, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceLength), { authTagLength: tagLength })
    .setAAD(Buffer.from(purpose))
    .setAuthTag(sealed.subarray(-tagLength))
  const content = decipher.update(sealed.subarray(nonceLength, -tagLength))
  return Buffer.concat([content, decipher.final()])
}
