import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { databaseUnavailable, type Host, unauthorized, type Value } from '@stackwright/language'

/** A host with a real clock and real randomness and nothing else: what needs a database, tokens or passwords fails. */
export function pureHost(log: (value: Value) => void = () => {}): Host {
  const none = () => Promise.reject(unauthorized({ reason: 'This host has no tokens and passwords.' }))
  return {
    database: { query: () => Promise.reject(databaseUnavailable({})) },
    clock: { now: () => Date.now() },
    random: {
      integer: (min, max) => randomInt(min, max + 1),
      bytes: (length) => randomBytes(length),
      uuid: () => randomUUID(),
    },
    tokens: { create: none },
    passwords: { hash: none, verify: none },
    log,
  }
}
