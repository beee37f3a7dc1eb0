import { randomUUID } from 'node:crypto'
import { type Field, type TableDocument, tableSchema } from '@stackwright/language'
import pg from 'pg'
import { createTestDatabase } from '../../../../tools/testing/database.ts'
import {
  applyPlan,
  type FindTable,
  openWorkspaceDatabase,
  planTable,
  provisionWorkspace,
  type RecordStoreOptions,
  type WorkspaceDatabase,
} from '../index.ts'

const schema = 'w_test_live'
const role = () => `w_test_${randomUUID().slice(0, 8)}`

/** A provisioned workspace on a database of its own. */
export interface TestWorkspace {
  readonly database: WorkspaceDatabase
  readonly host: RecordStoreOptions['host']
  readonly url: string
  readonly role: string
  find: FindTable
  /** Brings a table to a new version, in one transaction; null deletes it. */
  save(before: TableDocument | null, after: TableDocument | null): Promise<void>
  /** As the owner of the tables. */
  query(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>
  close(): Promise<void>
}

export async function createTestWorkspace(): Promise<TestWorkspace> {
  const test = await createTestDatabase()
  const owner = new pg.Client({ connectionString: test.url })
  await owner.connect()
  const access = { schema, role: role(), password: randomUUID() }
  await provisionWorkspace(owner, access)
  const database = openWorkspaceDatabase({ url: test.url, ...access, max: 4 })
  const tables = new Map<string, TableDocument>()
  const find: FindTable = (name) => tables.get(name)
  return {
    database,
    host: testHost,
    url: test.url,
    role: access.role,
    find,
    async save(before, after) {
      await owner.query('begin')
      try {
        await applyPlan(owner, planTable(before, after, find, schema))
        await owner.query('commit')
      } catch (error) {
        await owner.query('rollback')
        throw error
      }
      if (before) tables.delete(before.name)
      if (after) tables.set(after.name, after)
    },
    query: async (text, values = []) => (await owner.query(text, [...values])).rows,
    async close() {
      await database.close()
      await owner.end()
      await test.drop()
    },
  }
}

/** A clock that stands still and passwords that need no time, so that whole values can be compared. */
export const testNow = Date.parse('2026-01-31T12:00:00.123Z')
const testHost: RecordStoreOptions['host'] = {
  files: { origin: 'https://files.example.com' },
  clock: { now: () => testNow },
  random: {
    integer: (min) => min,
    bytes: (length) => new Uint8Array(length),
    uuid: randomUUID,
    made: (work) => work(),
  },
  passwords: {
    hash: async (password) => `hash of ${password}`,
    verify: async (password, hash) => hash === `hash of ${password}`,
  },
}

type FieldDraft = Partial<Field> & Pick<Field, 'name' | 'type'>

/** A table from its fields; ids follow the names unless they are given. */
export function tableOf(
  name: string,
  fields: readonly FieldDraft[],
  more: { id?: string; key?: 'int' | 'uuid'; indexes?: unknown[] } = {},
): TableDocument {
  const key = { id: 'id', name: 'id', type: more.key ?? 'int', required: true }
  return tableSchema.parse({
    kind: 'table',
    id: more.id ?? randomUUID(),
    name,
    fields: [key, ...fields.map((field) => ({ id: field.name, ...field }))],
    indexes: more.indexes ?? [],
  })
}
