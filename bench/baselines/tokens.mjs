// What the hand-written servers share: tokens as jose makes and verifies them, with a key that is imported once.
import { EncryptJWT, jwtDecrypt } from 'jose'

const importKey = (secret) =>
  crypto.subtle.importKey('raw', Buffer.from(secret, 'base64url'), 'AES-GCM', false, ['encrypt', 'decrypt'])

/** Makes tokens like those of the product: the user's id and role, an hour long. */
export async function createIssuer(secret) {
  const key = await importKey(secret)
  return (claims) =>
    new EncryptJWT(claims)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setIssuedAt()
      .setExpirationTime('1h')
      .encrypt(key)
}

/** Verifies the token of a request; undefined when there is none or it is not valid. */
export async function createVerifier(secret) {
  const key = await importKey(secret)
  const options = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] }
  return async function verify({ authorization }) {
    if (!authorization?.startsWith('Bearer ')) return undefined
    try {
      const { payload } = await jwtDecrypt(authorization.slice(7), key, options)
      return payload.table === 'user' ? payload : undefined
    } catch {
      return undefined
    }
  }
}
