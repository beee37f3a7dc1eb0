import {
  type CipherGCM,
  createCipheriv,
  createDecipheriv,
  createHmac,
  type DecipherGCM,
  timingSafeEqual,
} from 'node:crypto'

/** Encrypts the content of a JWE with a key of its own. */
export interface ContentEncryption {
  readonly keyLength: number
  readonly ivLength: number
  seal(key: Uint8Array, iv: Uint8Array, data: Uint8Array, header: Uint8Array): { text: Buffer; tag: Buffer }
  /** undefined when the content, its header or its tag were changed. */
  open(key: Uint8Array, iv: Uint8Array, text: Uint8Array, tag: Uint8Array, header: Uint8Array): Buffer | undefined
}

function sealed(bits: number): ContentEncryption {
  const cipherName = `aes-${bits}-gcm`
  return {
    keyLength: bits / 8,
    ivLength: 12,
    seal(key, iv, data, header) {
      const cipher = createCipheriv(cipherName, key, iv) as CipherGCM
      cipher.setAAD(header)
      const text = Buffer.concat([cipher.update(data), cipher.final()])
      return { text, tag: cipher.getAuthTag() }
    },
    open(key, iv, text, tag, header) {
      if (iv.length !== 12 || tag.length !== 16) return undefined
      const decipher = createDecipheriv(cipherName, key, iv) as DecipherGCM
      decipher.setAAD(header).setAuthTag(tag)
      return attempt(() => Buffer.concat([decipher.update(text), decipher.final()]))
    },
  }
}

function encryptedAndSigned(bits: number): ContentEncryption {
  const half = bits / 8
  const cipherName = `aes-${bits}-cbc`
  const tagOf = (key: Uint8Array, iv: Uint8Array, text: Uint8Array, header: Uint8Array) => {
    const headerBits = Buffer.alloc(8)
    headerBits.writeBigUInt64BE(BigInt(header.length) * 8n)
    const mac = createHmac(`sha${bits * 2}`, key.subarray(0, half))
    return mac.update(header).update(iv).update(text).update(headerBits).digest().subarray(0, half)
  }
  return {
    keyLength: half * 2,
    ivLength: 16,
    seal(key, iv, data, header) {
      const cipher = createCipheriv(cipherName, key.subarray(half), iv)
      const text = Buffer.concat([cipher.update(data), cipher.final()])
      return { text, tag: tagOf(key, iv, text, header) }
    },
    open(key, iv, text, tag, header) {
      if (iv.length !== 16 || tag.length !== half || !timingSafeEqual(tagOf(key, iv, text, header), tag))
        return undefined
      const decipher = createDecipheriv(cipherName, key.subarray(half), iv)
      return attempt(() => Buffer.concat([decipher.update(text), decipher.final()]))
    },
  }
}

function attempt(open: () => Buffer): Buffer | undefined {
  try {
    return open()
  } catch {
    return undefined
  }
}

export const contentEncryptions: Readonly<Record<string, ContentEncryption>> = {
  A128GCM: sealed(128),
  A192GCM: sealed(192),
  A256GCM: sealed(256),
  'A128CBC-HS256': encryptedAndSigned(128),
  'A192CBC-HS384': encryptedAndSigned(192),
  'A256CBC-HS512': encryptedAndSigned(256),
}
