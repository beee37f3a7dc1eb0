import type { Database, Statement } from '@stackwright/language'
import type pg from 'pg'
import { createConnections } from './connections.ts'
import { databaseFailure, sqlStateOf } from './database-failure.ts'
import { createOwnConnections } from './own-connections.ts'
import type { WorkspaceAccess } from './provision-workspace.ts'
import type { Row } from './row-shape.ts'
import { streamAlone } from './stream.ts'
import { runTransaction, type Sender } from './transaction.ts'
import { typeParsers } from './type-parsers.ts'

export type { Row }

/** The tables of one workspace in one data source, as its role sees them. */
export interface WorkspaceDatabase extends Database {
  close(): Promise<void>
}

export interface WorkspaceDatabaseOptions extends WorkspaceAccess {
  /** Of the platform's database; user and password in it are replaced by the role's. */
  readonly url: string
  /** Connections at most; transactions and streams have as many again. */
  readonly max: number
  /** Milliseconds after which PostgreSQL gives a statement up. */
  readonly statementTimeout?: number
}

/** What PostgreSQL says when a prepared statement is of no use any more, or could not be prepared for the one before. */
const isStale = (error: unknown): boolean =>
  error instanceof Error &&
  (error.message === 'cached plan must not change result type' || sqlStateOf(error) === '26000')

export function openWorkspaceDatabase(options: WorkspaceDatabaseOptions): WorkspaceDatabase {
  const config = {
    connectionString: urlFor(options),
    types: typeParsers,
    options: sessionOptions(options),
    application_name: 'stackwright',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  }
  const connections = createConnections(config, options.max)
  const ownConnections = createOwnConnections(config, options.max)
  // A change of a table can make the plan of a prepared statement unusable; statements are then prepared under new names.
  let generation = 0

  const nameOf = ({ name }: Statement) => (generation === 0 || name === '' ? name : `${name}_${generation}`)
  const send = (statement: Statement, parameters: readonly unknown[]) =>
    connections.send({ name: nameOf(statement), text: statement.text, values: parameters })
  const sender: Sender = {
    nameOf,
    isStale(error) {
      if (!isStale(error)) return false
      generation++
      return true
    },
    // Its own name for it: a workspace may have a function that is called the same.
    interrupt: (client) =>
      connections.send({ name: '', text: 'select pg_catalog.pg_cancel_backend($1)', values: [processOf(client)] }),
  }

  return {
    inTransaction: false,
    async query(statement, parameters) {
      const started = generation
      try {
        return await send(statement, parameters)
      } catch (error) {
        if (!isStale(error)) throw databaseFailure(error)
      }
      if (generation === started) generation++
      return send({ ...statement, name: '' }, parameters).catch((error: unknown) => {
        throw databaseFailure(error)
      })
    },
    stream: (statement, parameters, signal) => streamAlone(ownConnections, sender, statement, parameters, signal),
    transaction: (transaction, body) => runTransaction(ownConnections, sender, transaction, body),
    async close() {
      await Promise.all([connections.close(), ownConnections.close()])
    },
  }
}

/** The number of the process that serves a connection. */
const processOf = (client: pg.Client): number => (client as unknown as { processID: number }).processID

/** The address with another user; written as text because addresses of Unix sockets have no host, which URL refuses. */
function urlFor({ url, role, password }: WorkspaceDatabaseOptions): string {
  const user = `${encodeURIComponent(role)}:${encodeURIComponent(password)}@`
  return url.replace(/^([a-z]+:\/\/)(?:[^@/?#]*@)?/i, (_, scheme: string) => scheme + user)
}

function sessionOptions({ schema, statementTimeout = 30_000 }: WorkspaceDatabaseOptions): string {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) throw new Error(`${schema} cannot be the name of a workspace's schema`)
  const settings = {
    // The workspace's own tables come before PostgreSQL's, so that a table may be called pg_class.
    search_path: `${schema},pg_catalog`,
    statement_timeout: statementTimeout,
    idle_in_transaction_session_timeout: 30_000,
    TimeZone: 'UTC',
    DateStyle: 'ISO',
  }
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')
}
