import type { Concealer } from './conceal.ts'
import type { RuntimeLog } from './runtime-options.ts'

/** A log that hides the values of a workspace's environment in the errors it is told of, by the `workspaceId` beside them. */
export function createConcealingLog(log: RuntimeLog, concealerOf: (id: string) => Concealer | undefined): RuntimeLog {
  const concealed = (details: object): object => {
    const { err, workspaceId } = details as { err?: unknown; workspaceId?: unknown }
    const concealer = err && typeof workspaceId === 'string' ? concealerOf(workspaceId) : undefined
    return concealer ? { ...details, err: concealer.failure(err) } : details
  }
  return {
    debug: (details, message) => log.debug(details, message),
    info: (details, message) => log.info(concealed(details), message),
    warn: (details, message) => log.warn(concealed(details), message),
    error: (details, message) => log.error(concealed(details), message),
  }
}
