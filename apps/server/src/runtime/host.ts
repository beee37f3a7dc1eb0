import { setTimeout as sleep } from 'node:timers/promises'
import { RunLogs } from '@stackwright/engine'
import type { Database, FileVault, Host } from '@stackwright/language'
import type { Concealer } from './conceal.ts'
import { random } from './random.ts'
import type { RuntimeOptions } from './runtime-options.ts'
import type { TokenIssuer } from './token-issuer.ts'

/** The world of a workspace's runs; made once, not for each request. */
export function createHost(
  workspaceId: string,
  {
    databases,
    passwords,
    http,
    sandbox,
    places,
    log,
  }: Pick<RuntimeOptions, 'databases' | 'passwords' | 'http' | 'sandbox' | 'places' | 'log'>,
  tokens: TokenIssuer,
  concealer: Concealer,
  files: FileVault,
): Host {
  return {
    database: {
      inTransaction: false,
      query: (statement, parameters) => databases(workspaceId).query(statement, parameters),
      stream: (statement, parameters, signal) => databases(workspaceId).stream(statement, parameters, signal),
      transaction: (options, body) => databases(workspaceId).transaction(options, body),
    },
    clock: { now: Date.now },
    sleep: (milliseconds, signal) =>
      sleep(milliseconds, undefined, signal && { signal }).catch((error: unknown) => {
        throw signal?.aborted ? signal.reason : error
      }),
    random,
    tokens,
    passwords,
    http,
    sandbox: { run: (request) => sandbox.run({ workspace: workspaceId, ...request }) },
    files,
    places,
    log: (value) => log.debug({ workspaceId, value: concealer.value(value) }, 'debug.log'),
  }
}

/** The same world, watched: how many queries were made, and what was logged. */
export function watchHost(host: Host): { host: Host; queries: () => number; logs: RunLogs } {
  let queries = 0
  const logs = new RunLogs()
  return {
    host: {
      ...host,
      database: watchDatabase(host.database, () => queries++),
      log: logs.add,
    },
    queries: () => queries,
    logs,
  }
}

function watchDatabase(database: Database, onQuery: () => void): Database {
  return {
    inTransaction: database.inTransaction,
    query(statement, parameters) {
      onQuery()
      return database.query(statement, parameters)
    },
    stream(statement, parameters, signal) {
      onQuery()
      return database.stream(statement, parameters, signal)
    },
    transaction: (options, body) => database.transaction(options, (inner) => body(watchDatabase(inner, onQuery))),
  }
}
