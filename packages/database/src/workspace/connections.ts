import { databaseUnavailable } from '@stackwright/language'
import pg from 'pg'
import { sqlStateOf } from './database-failure.ts'
import type { Row } from './row-shape.ts'
import { type Query, sendStatement } from './sent-statement.ts'

export interface Connections {
  send(query: Query): Promise<readonly Row[]>
  close(): Promise<void>
}

interface Connection {
  readonly client: pg.Client
  /** What is sent is held back until all that arrived together has been looked at, and then written at once. */
  held: boolean
  /** Settled once it is connected; undefined from then on. */
  opening: Promise<void> | undefined
  /** Statements that were sent and not answered yet, and how many of them may take long. */
  pending: number
  slow: number
  /** When the last answer came. */
  lastDone: number
}

/** How deep quick statements queue up on one connection before another one is opened. */
const deepest = 8
const quickMilliseconds = 5
const mostKnownStatements = 10_000
const idleMilliseconds = 60_000

/**
 * A few connections on which statements are sent one behind the other without waiting for answers, which takes less than half of the
 * processor time a pool takes. A statement waits for those before it, so only reads that have been found to be quick share a
 * connection; all others get one for themselves as long as there is one, and never the last. For single statements only: a
 * transaction needs a connection of its own.
 */
export function createConnections(config: pg.ClientConfig, max: number): Connections {
  const connections = new Set<Connection>()
  const averages = new Map<string, { milliseconds: number }>()
  const sweep = setInterval(closeIdle, idleMilliseconds / 2)
  sweep.unref()
  let closed = false

  function open(): Connection {
    const client = new pg.Client({ ...config, pipeline: true })
    const connection: Connection = {
      client,
      held: false,
      opening: undefined,
      pending: 0,
      slow: 0,
      lastDone: performance.now(),
    }
    const forget = () => connections.delete(connection)
    client.on('error', forget)
    client.on('end', forget)
    connection.opening = client.connect().then(
      () => {
        connection.opening = undefined
      },
      (error: unknown) => {
        forget()
        throw error
      },
    )
    connections.add(connection)
    return connection
  }

  function closeIdle(): void {
    const since = performance.now() - idleMilliseconds
    for (const connection of connections) {
      if (connection.pending > 0 || connection.lastDone > since) continue
      connections.delete(connection)
      connection.client.end().catch(() => {})
    }
  }

  function choose(quick: boolean): Connection {
    let best: Connection | undefined
    for (const connection of connections) {
      // Sharing a connection that is in use already costs least.
      if (quick && connection.slow === 0 && connection.pending > 0 && connection.pending < deepest) return connection
      if (!best || isBetter(connection, best)) best = connection
    }
    if (best && best.pending === 0) return best
    // One connection stays free for quick statements, however many slow ones there are.
    return best && connections.size >= (quick ? max : Math.max(1, max - 1)) ? best : open()
  }

  const isQuick = ({ name, text }: Query) =>
    text.startsWith('select') && (averages.get(name)?.milliseconds ?? Number.POSITIVE_INFINITY) < quickMilliseconds

  function learn(name: string, milliseconds: number): void {
    if (name === '') return
    const known = averages.get(name)
    if (known) known.milliseconds += (milliseconds - known.milliseconds) / 4
    else if (averages.size < mostKnownStatements) averages.set(name, { milliseconds })
  }

  return {
    async send(query) {
      if (closed) throw databaseUnavailable({})
      const quick = isQuick(query)
      const connection = choose(quick)
      connection.pending++
      if (!quick) connection.slow++
      try {
        if (connection.opening) await connection.opening
        const sent = performance.now()
        hold(connection)
        const rows = await sendStatement(connection.client, query)
        const now = performance.now()
        learn(query.name, now - Math.max(sent, connection.lastDone))
        connection.lastDone = now
        return rows
      } catch (error) {
        if (isBroken(error)) {
          connections.delete(connection)
          connection.client.end().catch(() => {})
        }
        throw error
      } finally {
        connection.pending--
        if (!quick) connection.slow--
      }
    },
    async close() {
      closed = true
      clearInterval(sweep)
      await Promise.allSettled([...connections].map(({ client }) => client.end()))
    },
  }
}

/** Errors that are not about a statement: PostgreSQL is going, or the connection is. */
const isBroken = (error: unknown): boolean => /^(?:08|57P0|$)/.test(sqlStateOf(error) ?? '')

const isBetter = (one: Connection, other: Connection): boolean =>
  one.slow < other.slow || (one.slow === other.slow && one.pending < other.pending)

/** Writing costs as much for many small statements as for one, and more than anything else a server does for them. */
function hold(connection: Connection): void {
  if (connection.held) return
  const { stream } = (connection.client as unknown as { connection: pg.Connection }).connection
  connection.held = true
  stream.cork()
  setImmediate(() => {
    connection.held = false
    stream.uncork()
  })
}
