import { hash, verify } from '@node-rs/argon2'
import { argumentOutOfRange } from '@stackwright/language'

/** argon2id is the package's default algorithm; 19 MiB and two passes take about 13 ms. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Bytes: more is no better password, only more work. */
const longestPassword = 4_096

/** What is accepted as a hash. Its costs are bounded: they come with the hash and decide how much work a check is. */
const hashShape = /^\$argon2id\$v=19\$m=(\d{1,6}),t=(\d{1,2}),p=(\d{1,2})\$[A-Za-z0-9+/]{11,86}\$[A-Za-z0-9+/]{22,86}$/
const highestMemory = 262_144
const highestTime = 16
const highestParallelism = 8

/** A hash of nothing that is known, checked where there is no hash to check, so that both take the same time. */
let decoy: Promise<string> | undefined

/** Hashes a password with argon2id; fails with ARGUMENT.OUT_OF_RANGE above 4096 bytes. */
export async function hashPassword(password: string): Promise<string> {
  if (Buffer.byteLength(password) > longestPassword)
    throw argumentOutOfRange({ name: 'password', reason: `has at most ${longestPassword} bytes.` })
  return hash(password, cost)
}

/** Whether the password belongs to the hash. False, after the same work, for what is no hash of ours. */
export async function verifyPassword(password: string, passwordHash: string): Promise<boolean> {
  if (Buffer.byteLength(password) > longestPassword) return false
  if (isPasswordHash(passwordHash)) return verify(passwordHash, password).catch(() => false)
  decoy ??= hash(crypto.randomUUID(), cost)
  await verify(await decoy, password)
  return false
}

/** Whether a text is a hash as `hashPassword` makes it, with costs that can be afforded. */
export function isPasswordHash(text: string): boolean {
  if (text.length > 256) return false
  const [, memory, time, parallelism] = hashShape.exec(text) ?? []
  return Number(memory) <= highestMemory && Number(time) <= highestTime && Number(parallelism) <= highestParallelism
}
