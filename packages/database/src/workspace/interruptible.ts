import { setTimeout as delay } from 'node:timers/promises'

/** What is sent to PostgreSQL on one connection, as long as somebody waits for it. */
export interface Interruptible {
  /** Does the work, unless nobody waits any more; fails with the signal's reason once that is so. */
  run<T>(work: () => Promise<T>): Promise<T>
  /** To be called when the connection is given back; answers whether it may still be hit by an interruption. */
  end(): boolean
}

/** A statement may still be on its way when PostgreSQL is told to give it up, so it is told again. */
const patience = 50

export function interruptible(signal: AbortSignal | undefined, interrupt: () => Promise<unknown>): Interruptible {
  let pending = 0
  let interrupted = false
  const stop = async () => {
    while (pending > 0) {
      interrupted = true
      await interrupt().catch(() => {})
      await delay(patience)
    }
  }
  signal?.addEventListener('abort', stop)
  return {
    async run(work) {
      signal?.throwIfAborted()
      pending++
      try {
        return await work()
      } catch (error) {
        throw signal?.aborted ? signal.reason : error
      } finally {
        pending--
      }
    },
    end() {
      signal?.removeEventListener('abort', stop)
      return interrupted
    },
  }
}
