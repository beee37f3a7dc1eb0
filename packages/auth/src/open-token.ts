import { createDecipheriv, type DecipherGCM } from 'node:crypto'

const tagLength = 16

/**
 * What a token says, if it was made with this key; undefined otherwise. For tokens whose form was found right: five parts, of
 * which the header is authenticated as it stands in the token. Node's own cipher does it in microseconds and without a promise.
 */
export function openToken(token: string, secret: Uint8Array): string | undefined {
  const [header = '', , nonce = '', ciphertext = '', tag = ''] = token.split('.')
  const decipher = createDecipheriv('aes-256-gcm', secret, Buffer.from(nonce, 'base64url'), {
    authTagLength: tagLength,
  })
    .setAAD(Buffer.from(header, 'latin1'))
    .setAuthTag(Buffer.from(tag, 'base64url'))
  const payload = decipher.update(ciphertext, 'base64url')
  return isAuthentic(decipher) ? payload.toString('utf8') : undefined
}

/** Node says no by throwing; the stack of that error, which nobody reads, would cost more than the decryption. */
function isAuthentic(decipher: DecipherGCM): boolean {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    decipher.final()
    return true
  } catch {
    return false
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}
