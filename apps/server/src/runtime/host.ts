import type { Host, Value } from '@stackwright/language'
import { random } from './random.ts'
import type { RuntimeOptions } from './runtime-options.ts'
import type { TokenIssuer } from './token-issuer.ts'

/** The world of a workspace's runs; made once, not for each request. */
export function createHost(
  workspaceId: string,
  { databases, passwords, log }: Pick<RuntimeOptions, 'databases' | 'passwords' | 'log'>,
  tokens: TokenIssuer,
): Host {
  return {
    database: { query: (statement, parameters) => databases(workspaceId).query(statement, parameters) },
    clock: { now: Date.now },
    random,
    tokens,
    passwords,
    log: (value) => log.debug({ workspaceId, value }, 'debug.log'),
  }
}

/** The same world, watched: how many queries were made, and what was logged. */
export function watchHost(host: Host): { host: Host; queries: () => number; logs: readonly Value[] } {
  let queries = 0
  const logs: Value[] = []
  return {
    host: {
      ...host,
      database: {
        query(statement, parameters) {
          queries++
          return host.database.query(statement, parameters)
        },
      },
      log: (value) => void logs.push(value),
    },
    queries: () => queries,
    logs,
  }
}
