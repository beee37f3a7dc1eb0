import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  type Database,
  databaseUnavailable,
  fileUnknown,
  type Host,
  httpBlocked,
  lambdaFailed,
  limitReached,
  placesUnavailable,
  unauthorized,
  type Value,
} from '@stackwright/language'

const noDatabase: Database = {
  inTransaction: false,
  query: () => Promise.reject(databaseUnavailable({})),
  stream: () => {
    throw databaseUnavailable({})
  },
  transaction: () => Promise.reject(databaseUnavailable({})),
}

const noFile = (path: unknown) => Promise.reject(fileUnknown({ path: String(path) }))
const noFiles: Host['files'] = {
  origin: 'http://localhost',
  keep: () => Promise.reject(limitReached({ limit: 'files', allowed: 'none' })),
  open: noFile,
  extend: noFile,
  remove: noFile,
  sign: noFile,
}

/** A host with a real clock and real randomness and nothing else: what needs more than that fails. */
export function pureHost(log: (value: Value) => void = () => {}): Host {
  const none = () => Promise.reject(unauthorized({ reason: 'This host has no tokens and passwords.' }))
  return {
    database: noDatabase,
    clock: { now: () => Date.now() },
    sleep: (milliseconds) => sleep(milliseconds),
    random: {
      integer: (min, max) => min + randomInt(0, Math.min(max - min + 1, 2 ** 48 - 1)),
      bytes: (length) => randomBytes(length),
      uuid: () => randomUUID(),
      made: (work) => work(),
    },
    tokens: { create: none },
    passwords: { hash: none, verify: none },
    http: {
      request: ({ url }) => Promise.reject(httpBlocked({ target: url, reason: 'this host has no network.' })),
    },
    sandbox: {
      run: () => Promise.reject(lambdaFailed({ name: 'Error', message: 'This host runs no code.', line: null })),
    },
    files: noFiles,
    places: {
      locate: () => {
        throw placesUnavailable({ reason: 'this host has no database of places.' })
      },
    },
    log,
  }
}
