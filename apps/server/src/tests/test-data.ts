import { randomInt } from 'node:crypto'
import {
  applyPlan,
  openWorkspaceDatabase,
  planTable,
  quoteIdentifier,
  type WorkspaceDatabase,
} from '@stackwright/database'
import type { Database, TableDocument } from '@stackwright/language'
import type { Pool, PoolClient } from 'pg'
import { inTransaction } from '../postgres/in-transaction.ts'
import { workspaceRole } from '../tables/workspace-names.ts'

export interface TestDataOptions {
  /** Whoever owns the tables. */
  readonly owner: Pool
  readonly url: string
  readonly workspaceId: string
  /** Of the workspace's role, which must be there. */
  readonly password: string
  readonly tables: readonly TableDocument[]
}

/** Where the data of one run of tests lies: a schema for each test that asks for any. */
export interface TestData {
  /** Tables of a test's own, empty; made when they are first used. */
  open(): { readonly database: Database; close(): Promise<void> }
  /** Gives back the number; the next run removes what its tests could not. */
  close(): Promise<void>
}

const connections = 2

/**
 * Schemas of a run are named after a number that the run holds a lock on: schemas whose number nobody holds were left behind by a
 * server that was stopped, and the next run removes them.
 */
export async function openTestData(options: TestDataOptions): Promise<TestData> {
  const { owner, url, workspaceId, password, tables } = options
  const role = workspaceRole(workspaceId)
  const number = randomInt(1, 2 ** 31)
  const prefix = `${role}_test_`
  const holder = await owner.connect()
  let count = 0
  try {
    await holder.query('select pg_catalog.pg_advisory_lock($1, $2)', [lockClass, number])
    await removeLeftovers(holder, prefix)
  } catch (error) {
    holder.release(true)
    throw error
  }

  return {
    open() {
      const schema = `${prefix}${number}_${++count}`
      let opened: Promise<WorkspaceDatabase> | undefined
      const database = () => {
        opened ??= createSchema(owner, schema, role, tables).then(() =>
          openWorkspaceDatabase({ url, schema, role, password, max: connections }),
        )
        return opened
      }
      return {
        database: {
          inTransaction: false,
          query: async (statement, parameters) => (await database()).query(statement, parameters),
          async *stream(statement, parameters) {
            yield* (await database()).stream(statement, parameters)
          },
          transaction: async (transaction, body) => (await database()).transaction(transaction, body),
        },
        async close() {
          if (!opened) return
          await opened.then(
            (each) => each.close(),
            () => {},
          )
          await owner.query(`drop schema if exists ${quoteIdentifier(schema)} cascade`)
        },
      }
    },
    async close() {
      // Without its connection a lock is gone, too.
      await holder.query('select pg_catalog.pg_advisory_unlock($1, $2)', [lockClass, number]).then(
        () => holder.release(),
        () => holder.release(true),
      )
    },
  }
}

/** Sets our locks apart from others in the same database. */
const lockClass = 0x57_7e_57

async function createSchema(
  owner: Pool,
  schema: string,
  role: string,
  tables: readonly TableDocument[],
): Promise<void> {
  await inTransaction(owner, async (client) => {
    const name = quoteIdentifier(schema)
    await client.query(`create schema ${name}`)
    const find = (table: string) => tables.find((each) => each.name === table)
    // Tables may point to each other, so that all have to be there before the first reference is made.
    const plans = tables.map((table) => planTable(null, withoutLost(table, find), find, schema))
    await applyPlan(client, [...plans.flatMap((plan) => plan.slice(0, 1)), ...plans.flatMap((plan) => plan.slice(1))])
    await client.query(`grant usage on schema ${name} to ${quoteIdentifier(role)}`)
    await client.query(
      `grant select, insert, update, delete on all tables in schema ${name} to ${quoteIdentifier(role)}`,
    )
    await client.query(`grant usage, select, update on all sequences in schema ${name} to ${quoteIdentifier(role)}`)
  })
}

/** A table whose references to tables that are not there hold plain numbers, so that it can be made nevertheless. */
function withoutLost(table: TableDocument, find: (name: string) => TableDocument | undefined): TableDocument {
  const isLost = (field: TableDocument['fields'][number]) =>
    field.type === 'reference' && (field.table === undefined || !find(field.table))
  if (!table.fields.some(isLost)) return table
  return { ...table, fields: table.fields.map((field) => (isLost(field) ? { ...field, type: 'int' as const } : field)) }
}

/** Drops schemas of runs that have ended without doing so. */
async function removeLeftovers(client: PoolClient, prefix: string): Promise<void> {
  const { rows } = await client.query<{ schema: string }>(
    'select nspname as schema from pg_catalog.pg_namespace where starts_with(nspname, $1)',
    [prefix],
  )
  for (const { schema } of rows) {
    const number = Number(schema.slice(prefix.length).split('_')[0])
    if (!Number.isInteger(number)) continue
    const { rows: locks } = await client.query<{ free: boolean }>(
      'select pg_catalog.pg_try_advisory_lock($1, $2) as free',
      [lockClass, number],
    )
    if (!locks[0]?.free) continue
    await client.query(`drop schema if exists ${quoteIdentifier(schema)} cascade`)
    await client.query('select pg_catalog.pg_advisory_unlock($1, $2)', [lockClass, number])
  }
}
