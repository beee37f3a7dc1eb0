import { databaseUnavailable } from '@stackwright/language'
import pg from 'pg'

/** Connections that one user has for itself for a while, as transactions and cursors need it. */
export interface OwnConnections {
  /** Waits for its turn when all are taken; fails when that takes too long. */
  take(): Promise<pg.Client>
  /** A connection that is not as it was taken is closed. */
  give(client: pg.Client, state: 'clean' | 'broken'): void
  close(): Promise<void>
}

const longestWait = 10_000
const idleMilliseconds = 60_000

export function createOwnConnections(config: pg.ClientConfig, max: number): OwnConnections {
  const all = new Set<pg.Client>()
  const idle: { readonly client: pg.Client; readonly since: number }[] = []
  /** Those who wait, by what hands them a connection. */
  const waiting: ((client: Promise<pg.Client>) => void)[] = []
  const sweep = setInterval(closeIdle, idleMilliseconds / 2)
  sweep.unref()
  let closed = false

  function forget(client: pg.Client): void {
    all.delete(client)
    const position = idle.findIndex((each) => each.client === client)
    if (position >= 0) idle.splice(position, 1)
  }

  function discard(client: pg.Client): void {
    forget(client)
    client.end().catch(() => {})
    // Whoever waits may open one in its place.
    waiting.shift()?.(open())
  }

  async function open(): Promise<pg.Client> {
    const client = new pg.Client(config)
    all.add(client)
    client.on('error', () => forget(client))
    client.on('end', () => forget(client))
    try {
      await client.connect()
      return client
    } catch (error) {
      discard(client)
      throw error
    }
  }

  function closeIdle(): void {
    const since = performance.now() - idleMilliseconds
    for (const each of [...idle]) if (each.since < since) discard(each.client)
  }

  function wait(): Promise<pg.Client> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(serve), 1)
        reject(databaseUnavailable({}))
      }, longestWait)
      const serve = (client: Promise<pg.Client>) => {
        clearTimeout(timer)
        resolve(client)
      }
      waiting.push(serve)
    })
  }

  return {
    async take() {
      if (closed) throw databaseUnavailable({})
      const known = idle.pop()
      if (known) return known.client
      return all.size < max ? open() : wait()
    },
    give(client, state) {
      if (state === 'broken' || closed || !all.has(client)) return discard(client)
      const next = waiting.shift()
      if (next) next(Promise.resolve(client))
      else idle.push({ client, since: performance.now() })
    },
    async close() {
      closed = true
      clearInterval(sweep)
      for (const serve of waiting.splice(0)) serve(Promise.reject(databaseUnavailable({})))
      await Promise.allSettled([...all].map((client) => client.end()))
    },
  }
}
