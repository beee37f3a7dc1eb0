import {
  type CipherGCM,
  constants,
  createCipheriv,
  createDecipheriv,
  type DecipherGCM,
  privateDecrypt,
  publicEncrypt,
} from 'node:crypto'
import { argumentOutOfRange, type ObjectValue, own, type Value } from '@stackwright/language'
import { readPairKey, readSecretOf } from './read-key.ts'

type RandomBytes = (length: number) => Uint8Array

/** How the key of a JWE's content travels. */
export interface KeyEncryption {
  /** The key for the content, how it travels, and what the header must say of it. */
  wrap(
    length: number,
    key: Value,
    random: RandomBytes,
  ): { contentKey: Uint8Array; wrapped: Uint8Array; header: ObjectValue }
  /** Throws anything when the wrapped key is not what it should be. */
  unwrap(wrapped: Buffer, length: number, key: Value, header: ObjectValue): Uint8Array
}

const direct: KeyEncryption = {
  wrap: (length, key) => ({ contentKey: readSecretOf(length, key), wrapped: Buffer.of(), header: {} }),
  unwrap: (wrapped, length, key) => {
    if (wrapped.length > 0) throw new Error('A direct key does not travel')
    return readSecretOf(length, key)
  },
}

/** The initial value of RFC 3394. */
const initial = Buffer.alloc(8, 0xa6)

function keyWrap(bits: number): KeyEncryption {
  const cipherName = `id-aes${bits}-wrap`
  return {
    wrap(length, key, random) {
      const contentKey = random(length)
      const cipher = createCipheriv(cipherName, readSecretOf(bits / 8, key), initial)
      return { contentKey, wrapped: Buffer.concat([cipher.update(contentKey), cipher.final()]), header: {} }
    },
    unwrap(wrapped, _length, key) {
      const decipher = createDecipheriv(cipherName, readSecretOf(bits / 8, key), initial)
      return Buffer.concat([decipher.update(wrapped), decipher.final()])
    },
  }
}

function sealedKey(bits: number): KeyEncryption {
  const cipherName = `aes-${bits}-gcm`
  return {
    wrap(length, key, random) {
      const contentKey = random(length)
      const iv = random(12)
      const cipher = createCipheriv(cipherName, readSecretOf(bits / 8, key), iv) as CipherGCM
      const wrapped = Buffer.concat([cipher.update(contentKey), cipher.final()])
      const tag = cipher.getAuthTag().toString('base64url')
      return { contentKey, wrapped, header: { iv: Buffer.from(iv).toString('base64url'), tag } }
    },
    unwrap(wrapped, _length, key, header) {
      const iv = Buffer.from(String(own(header, 'iv')), 'base64url')
      const tag = Buffer.from(String(own(header, 'tag')), 'base64url')
      if (iv.length !== 12 || tag.length !== 16) throw new Error('The key is not sealed as it should be')
      const decipher = createDecipheriv(cipherName, readSecretOf(bits / 8, key), iv) as DecipherGCM
      decipher.setAuthTag(tag)
      return Buffer.concat([decipher.update(wrapped), decipher.final()])
    },
  }
}

function rsa(oaepHash: string): KeyEncryption {
  const padding = constants.RSA_PKCS1_OAEP_PADDING
  const read = (key: Value, half: 'private' | 'public') => {
    const read = readPairKey(key, half)
    if (read.asymmetricKeyType !== 'rsa' || (read.asymmetricKeyDetails?.modulusLength ?? 0) < 2048)
      throw argumentOutOfRange({ name: 'key', reason: 'must be an RSA key of at least 2048 bits.' })
    return read
  }
  return {
    wrap(length, key, random) {
      const contentKey = random(length)
      const wrapped = publicEncrypt({ key: read(key, 'public'), padding, oaepHash }, contentKey)
      return { contentKey, wrapped, header: {} }
    },
    unwrap: (wrapped, _length, key) => privateDecrypt({ key: read(key, 'private'), padding, oaepHash }, wrapped),
  }
}

export const keyEncryptions: Readonly<Record<string, KeyEncryption>> = {
  dir: direct,
  A128KW: keyWrap(128),
  A192KW: keyWrap(192),
  A256KW: keyWrap(256),
  A128GCMKW: sealedKey(128),
  A192GCMKW: sealedKey(192),
  A256GCMKW: sealedKey(256),
  'RSA-OAEP': rsa('sha1'),
  'RSA-OAEP-256': rsa('sha256'),
  'RSA-OAEP-384': rsa('sha384'),
  'RSA-OAEP-512': rsa('sha512'),
}
