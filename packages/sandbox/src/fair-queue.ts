import type { Failure } from '@stackwright/language'

/** Hands out a few things to many: whoever has waited longest among those who had their last turn longest ago is next. */
export interface FairQueue<T> {
  /** Fails with what `tooLong` makes when too many wait, or when it has waited for too long; with the signal's reason when that ends it. */
  take(owner: string, tooLong: () => Failure, signal?: AbortSignal): Promise<T>
  give(item: T): void
}

const maxWaiting = 1_000
const patience = 30_000

/** Owners take turns, so that one with many requests delays its own only. */
export function createFairQueue<T>(items: readonly T[]): FairQueue<T> {
  const free = [...items]
  const waiting = new Map<string, Set<(item: T) => void>>()
  let count = 0

  const leave = (owner: string, ticket: (item: T) => void) => {
    const own = waiting.get(owner)
    if (!own?.delete(ticket)) return
    count--
    if (own.size === 0) waiting.delete(owner)
  }

  return {
    async take(owner, tooLong, signal) {
      signal?.throwIfAborted()
      // The one used last is warm; others may end for want of work.
      const item = free.pop()
      if (item !== undefined) return item
      if (count >= maxWaiting) throw tooLong()
      return new Promise<T>((resolve, reject) => {
        const settled = () => {
          clearTimeout(timer)
          signal?.removeEventListener('abort', onAbort)
        }
        const giveUp = (reason: unknown) => {
          settled()
          leave(owner, ticket)
          reject(reason)
        }
        const onAbort = () => giveUp(signal?.reason)
        const timer = setTimeout(() => giveUp(tooLong()), patience)
        signal?.addEventListener('abort', onAbort)
        const ticket = (given: T) => {
          settled()
          resolve(given)
        }
        const own = waiting.get(owner) ?? new Set()
        waiting.set(owner, own.add(ticket))
        count++
      })
    },
    give(item) {
      const next = waiting.entries().next().value
      if (!next) {
        free.push(item)
        return
      }
      const [owner, own] = next
      const [ticket] = own
      if (!ticket) return
      leave(owner, ticket)
      // Whose turn it was goes to the end.
      if (waiting.delete(owner)) waiting.set(owner, own)
      ticket(item)
    },
  }
}
