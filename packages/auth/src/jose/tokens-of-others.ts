import { argumentOutOfRange, Failure, type ObjectValue, type Value } from '@stackwright/language'
import {
  CompactEncrypt,
  CompactSign,
  compactDecrypt,
  compactVerify,
  type JWEHeaderParameters,
  type JWSHeaderParameters,
} from 'jose'
import { algorithmNamed, checkedHeaders, invalidToken } from './compact.ts'
import { contentEncryptions } from './content-encryption.ts'
import type { EncryptionSettings } from './encrypt-now.ts'
import { keyEncryptions } from './key-encryption.ts'
import { readPairKey, readSecret, readSecretOf } from './read-key.ts'
import type { SignatureSettings } from './sign-now.ts'

/* JWS and JWE with every algorithm that jose has, for tokens that are exchanged with others. */

export const keyAlgorithms = [
  ...Object.keys(keyEncryptions),
  ...['ECDH-ES', 'ECDH-ES+A128KW', 'ECDH-ES+A192KW', 'ECDH-ES+A256KW'],
  ...['PBES2-HS256+A128KW', 'PBES2-HS384+A192KW', 'PBES2-HS512+A256KW'],
]
export const contentAlgorithms = Object.keys(contentEncryptions)

export async function signToken(
  payload: Uint8Array,
  headers: ObjectValue,
  { key, algorithm }: SignatureSettings,
): Promise<string> {
  const header = checkedHeaders(headers, { alg: algorithm }) as unknown as JWSHeaderParameters & { alg: string }
  const signer = new CompactSign(payload).setProtectedHeader(header)
  return usable(() => signer.sign(signingKey(key, algorithm, 'private')))
}

export async function verifyToken(token: string, { key, algorithm }: SignatureSettings): Promise<Uint8Array> {
  const read = signingKey(key, algorithm, 'public')
  return valid(async () => (await compactVerify(token, read, { algorithms: [algorithm] })).payload)
}

export async function encryptToken(
  payload: Uint8Array,
  headers: ObjectValue,
  { key, keyAlgorithm, contentAlgorithm }: EncryptionSettings,
): Promise<string> {
  const algorithms = { alg: keyAlgorithm, enc: contentAlgorithm }
  const header = checkedHeaders(headers, algorithms) as unknown as JWEHeaderParameters & { alg: string; enc: string }
  const encrypter = new CompactEncrypt(payload).setProtectedHeader(header)
  return usable(() => encrypter.encrypt(encryptionKey(key, keyAlgorithm, contentAlgorithm, 'public')))
}

export async function decryptToken(
  token: string,
  { key, keyAlgorithm, contentAlgorithm }: EncryptionSettings,
): Promise<Uint8Array> {
  const read = encryptionKey(key, keyAlgorithm, contentAlgorithm, 'private')
  const options = {
    keyManagementAlgorithms: [keyAlgorithm],
    contentEncryptionAlgorithms: [contentAlgorithm],
    // More rounds than this are a way to keep a server busy.
    maxPBES2Count: 10_000,
  }
  return valid(async () => (await compactDecrypt(token, read, options)).plaintext)
}

function signingKey(key: Value, algorithm: string, half: 'private' | 'public') {
  return algorithm.startsWith('HS') ? readSecret(key) : readPairKey(key, half)
}

function encryptionKey(key: Value, keyAlgorithm: string, contentAlgorithm: string, half: 'private' | 'public') {
  if (keyAlgorithm.startsWith('PBES2')) return readSecret(key)
  if (keyAlgorithm === 'dir')
    return readSecretOf(algorithmNamed(contentEncryptions, contentAlgorithm, 'content_algorithm').keyLength, key)
  const wrapping = /^A(\d{3})(?:GCM)?KW$/.exec(keyAlgorithm)?.[1]
  return wrapping ? readSecretOf(Number(wrapping) / 8, key) : readPairKey(key, half)
}

/** What jose refuses while a token is made is a key that does not fit. */
async function usable<Result>(action: () => Promise<Result>): Promise<Result> {
  try {
    return await action()
  } catch (error) {
    if (error instanceof Failure) throw error
    throw argumentOutOfRange({ name: 'key', reason: 'cannot be used with this algorithm.' })
  }
}

async function valid<Result>(action: () => Promise<Result>): Promise<Result> {
  try {
    return await action()
  } catch (error) {
    throw error instanceof Failure ? error : invalidToken()
  }
}
