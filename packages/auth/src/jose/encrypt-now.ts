import { Failure, type ObjectValue, type Value } from '@stackwright/language'
import { algorithmNamed, encodePart, invalidToken, readHeader, readParts, writeHeader } from './compact.ts'
import { contentEncryptions } from './content-encryption.ts'
import { keyEncryptions } from './key-encryption.ts'

/* JWE in the same turn of the event loop, for filters; see sign-now.ts. */

export interface EncryptionSettings {
  readonly key: Value
  readonly keyAlgorithm: string
  readonly contentAlgorithm: string
}

/** A JWE in compact form. `random` gives bytes from a cryptographic source. */
export function encryptNow(
  payload: Uint8Array,
  headers: ObjectValue,
  { key, keyAlgorithm, contentAlgorithm }: EncryptionSettings,
  random: (length: number) => Uint8Array,
): string {
  const keys = algorithmNamed(keyEncryptions, keyAlgorithm, 'key_algorithm')
  const content = algorithmNamed(contentEncryptions, contentAlgorithm, 'content_algorithm')
  const { contentKey, wrapped, header } = keys.wrap(content.keyLength, key, random)
  const protectedHeader = writeHeader({ ...headers, ...header }, { alg: keyAlgorithm, enc: contentAlgorithm })
  const iv = random(content.ivLength)
  const { text, tag } = content.seal(contentKey, iv, payload, Buffer.from(protectedHeader))
  return [protectedHeader, ...[wrapped, iv, text, tag].map(encodePart)].join('.')
}

/** What a JWE holds; fails with AUTH.UNAUTHORIZED unless it was encrypted so and for this key. */
export function decryptNow(token: string, { key, keyAlgorithm, contentAlgorithm }: EncryptionSettings): Uint8Array {
  const keys = algorithmNamed(keyEncryptions, keyAlgorithm, 'key_algorithm')
  const content = algorithmNamed(contentEncryptions, contentAlgorithm, 'content_algorithm')
  const none = Buffer.of()
  const [head = none, wrapped = none, iv = none, text = none, tag = none] = readParts(token, 5)
  const header = readHeader(head, { alg: keyAlgorithm, enc: contentAlgorithm })
  const contentKey = unwrap(() => keys.unwrap(wrapped, content.keyLength, key, header))
  const aad = Buffer.from(token.slice(0, token.indexOf('.')))
  const payload = contentKey.length === content.keyLength && content.open(contentKey, iv, text, tag, aad)
  if (!payload) throw invalidToken()
  return payload
}

/** A key that cannot be used is the author's mistake; one that does not open the token is a bad token. */
function unwrap(action: () => Uint8Array): Uint8Array {
  try {
    return action()
  } catch (error) {
    throw error instanceof Failure ? error : invalidToken()
  }
}
