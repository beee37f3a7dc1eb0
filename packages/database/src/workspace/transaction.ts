import {
  type Database,
  type DatabaseRow,
  databaseConflict,
  databaseError,
  Failure,
  isCatchable,
  type Statement,
  type TransactionOptions,
} from '@stackwright/language'
import type pg from 'pg'
import { streamRows } from './cursor.ts'
import { databaseFailure } from './database-failure.ts'
import { type Interruptible, interruptible } from './interruptible.ts'
import type { OwnConnections } from './own-connections.ts'
import { sendStatement } from './sent-statement.ts'

/** What statements need to know of the connections they go through. */
export interface Sender {
  /** Under this name a statement is prepared now. */
  nameOf(statement: Statement): string
  /** Told of an error, answers whether it is because a prepared statement is of no use any more. */
  isStale(error: unknown): boolean
  /** Has PostgreSQL give up what it does on that connection. */
  interrupt(client: pg.Client): Promise<unknown>
}

/** One transaction at work. */
interface Session {
  readonly client: pg.Client
  readonly sender: Sender
  readonly statements: Interruptible
  /** What failed first: PostgreSQL takes nothing but its end from then on. */
  failed: Error | undefined
  savepoints: number
}

const isolations = {
  read_committed: 'read committed',
  repeatable_read: 'repeatable read',
  serializable: 'serializable',
} as const

export async function runTransaction<T>(
  connections: OwnConnections,
  sender: Sender,
  { isolation = 'read_committed', signal }: TransactionOptions,
  body: (database: Database) => Promise<T>,
): Promise<T> {
  const client = await connected(connections)
  const statements = interruptible(signal, () => sender.interrupt(client))
  const session: Session = { client, sender, statements, failed: undefined, savepoints: 0 }
  let state: 'clean' | 'broken' = 'broken'
  try {
    await send(session, `begin isolation level ${isolations[isolation]}`)
    const result = await inside(session, body)
    await send(session, 'commit')
    state = 'clean'
    return result
  } catch (error) {
    state = await client.query('rollback').then(
      () => 'clean' as const,
      () => 'broken' as const,
    )
    throw isConflict(session.failed) && isCatchable(error) ? session.failed : error
  } finally {
    connections.give(client, statements.end() ? 'broken' : state)
  }
}

export async function connected(connections: OwnConnections): Promise<pg.Client> {
  try {
    return await connections.take()
  } catch (error) {
    throw databaseFailure(error)
  }
}

const isConflict = (error: unknown): error is Failure =>
  error instanceof Failure && error.code === databaseConflict.code

/** Runs a part of a transaction; a failure of PostgreSQL's that the part has caught still fails it, or its end would keep nothing. */
async function inside<T>(session: Session, body: (database: Database) => Promise<T>): Promise<T> {
  const part = { open: true }
  try {
    const result = await body(databaseOf(session, part))
    if (session.failed) throw session.failed
    return result
  } finally {
    part.open = false
  }
}

function databaseOf(session: Session, part: { readonly open: boolean }): Database {
  const check = () => {
    if (!part.open) throw databaseError({ reason: 'the transaction that this belongs to has ended.' })
    if (session.failed)
      throw databaseError({ reason: 'an earlier step of the transaction failed, so all of it is undone.' })
  }
  return {
    inTransaction: true,
    async query(statement, parameters) {
      check()
      return send(session, statement.text, parameters, session.sender.nameOf(statement))
    },
    stream(statement, parameters) {
      check()
      return streamRows((text, values) => send(session, text, values), statement, parameters)
    },
    async transaction(_, body) {
      check()
      return savepoint(session, body)
    },
  }
}

async function savepoint<T>(session: Session, body: (database: Database) => Promise<T>): Promise<T> {
  const name = `part_${++session.savepoints}`
  await send(session, `savepoint ${name}`)
  try {
    const result = await inside(session, body)
    await send(session, `release savepoint ${name}`)
    return result
  } catch (error) {
    // After a conflict only the whole transaction can be tried again.
    if (isConflict(session.failed)) throw session.failed
    session.failed = undefined
    await send(session, `rollback to savepoint ${name}`)
    throw error
  }
}

async function send(
  session: Session,
  text: string,
  parameters: readonly unknown[] = [],
  name = '',
): Promise<readonly DatabaseRow[]> {
  try {
    return await session.statements.run(() => sendStatement(session.client, { name, text, values: parameters }))
  } catch (error) {
    if (error instanceof Failure) throw error
    const failure = session.sender.isStale(error)
      ? databaseConflict({ reason: 'a table was changed meanwhile; try again.' })
      : databaseFailure(error)
    session.failed ??= failure
    throw failure
  }
}
