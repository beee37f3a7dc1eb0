import { pureHost } from '@stackwright/engine'
import {
  type Database,
  type DatabaseRow,
  databaseConflict,
  databaseDuplicate,
  Exact,
  type Host,
  httpFailed,
  lambdaFailed,
  placesUnavailable,
  type Value,
} from '@stackwright/language'

const chance = (share: number) => Math.random() < share
const later = () => new Promise<void>((resolve) => (chance(0.5) ? setImmediate(resolve) : resolve()))
const whole = (most: number) => Math.floor(Math.random() * most)

const anyValue = (): Value =>
  [null, whole(9), 'x', [whole(3), whole(3)], { k: whole(3) }, new Exact('1.0000000000000000001')][whole(6)] as Value
const anyRow = (): DatabaseRow => ({ id: whole(5), k: chance(0.3) ? null : `k${whole(4)}`, n: anyValue() })
const anyRows = () => Array.from({ length: whole(4) }, anyRow)

/** A world that never gives the same twice: what a replay has right, it has from the recording. */
export function chancyWorld(): Host {
  const host = pureHost()
  return {
    ...host,
    database: chancyDatabase(false),
    sleep: later,
    tokens: { create: async () => `token ${whole(1e9)}` },
    passwords: { hash: async () => `hash ${whole(1e9)}`, verify: async () => chance(0.5) },
    http: {
      async request(request) {
        await later()
        if (chance(0.4)) throw httpFailed({ target: request.url, reason: 'nobody answers.' })
        return { request: {}, response: { headers: [], result: anyValue(), status: 200 + whole(300) } }
      },
    },
    places: {
      locate() {
        if (chance(0.3)) throw placesUnavailable({ reason: 'it is not open yet.' })
        return null
      },
    },
    sandbox: {
      async run({ log }) {
        log(whole(9))
        await later()
        if (chance(0.3)) throw lambdaFailed({ name: 'Error', message: 'By chance', line: 1 })
        return anyValue()
      },
    },
  }
}

function chancyDatabase(inTransaction: boolean): Database {
  return {
    inTransaction,
    async query() {
      await later()
      if (chance(0.1)) throw databaseDuplicate({ table: 'thing', fields: 'k' })
      return anyRows()
    },
    async *stream() {
      while (chance(0.7)) yield anyRows()
    },
    async transaction(_options, body) {
      if (chance(0.1)) throw databaseConflict({ reason: 'no connection was to be had' })
      const result = await body(chancyDatabase(true))
      if (chance(0.3)) throw databaseConflict({ reason: 'others were quicker' })
      return result
    },
  }
}
