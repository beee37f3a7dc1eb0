import {
  type Host,
  type InputFilterDefinition,
  inputOutOfRange,
  isObject,
  type ObjectValue,
  type RecordChange,
  recordUnknown,
  type TableDocument,
  type Value,
} from '@stackwright/language'
import { lookupBy } from '../query/lookup.ts'
import { escapePattern } from '../query/membership.ts'
import { unnamedStatement } from '../query/statement.ts'
import { insertStatements, updateStatements } from '../query/write.ts'
import { bindTable, columnNamed } from '../rows/bound-table.ts'
import type { Column, FindTable } from '../rows/column.ts'
import type { RecordFiles } from '../rows/file-addresses.ts'
import { createRecordReader, type ReadRecord } from '../rows/record-reader.ts'
import { selectionOf } from '../rows/selection.ts'

/** What the grid of a table needs; the same rules as for steps, but passwords are never shown. */
export interface RecordStoreOptions {
  readonly database: Pick<Host['database'], 'query'>
  readonly table: TableDocument
  readonly find: FindTable
  readonly inputFilters: ReadonlyMap<string, InputFilterDefinition>
  readonly host: Pick<Host, 'passwords' | 'random' | 'clock'> & { readonly files: RecordFiles }
  /** Hears of changes, with the shown columns of the record before and after. */
  readonly triggers?: RecordTriggers | undefined
}

export interface RecordTriggers {
  /** Whether anybody wants to know of it. */
  listens(action: 'insert' | 'update' | 'delete'): boolean
  tell(action: 'insert' | 'update' | 'delete', change: RecordChange): Promise<void>
}

export interface RecordQuery {
  readonly page: number
  readonly perPage: number
  readonly sort?: string | undefined
  readonly order?: 'asc' | 'desc' | undefined
  /** Text that some text, e-mail or enum field contains. */
  readonly search?: string | undefined
}

export interface RecordPage {
  readonly items: readonly ObjectValue[]
  readonly itemsTotal: number
  readonly curPage: number
  readonly perPage: number
  readonly pageTotal: number
  readonly hidden: readonly string[]
}

export interface RecordStore {
  list(query: RecordQuery): Promise<RecordPage>
  add(data: ObjectValue): Promise<ObjectValue>
  edit(id: Value, data: ObjectValue): Promise<ObjectValue>
  delete(id: Value): Promise<void>
}

export function createRecordStore({
  database,
  table: document,
  find,
  inputFilters,
  host,
  triggers,
}: RecordStoreOptions): RecordStore {
  const table = bindTable(document, find)
  const isHidden = ({ internal, field }: Column) => internal || field.type === 'password'
  const hidden = table.columns.filter(isHidden).map(({ name }) => name)
  const shown = table.columns.filter((column) => !isHidden(column))
  const selection = selectionOf(
    table,
    shown.map(({ name }) => name),
  )
  const reader = createRecordReader(document, table.columns, inputFilters)
  const byKey = lookupBy(table, table.key.name)
  const insert = insertStatements(table, selection)
  const update = updateStatements(table, byKey, selection)
  const context = () => ({ now: host.clock.now(), host })
  const complete = (row: Record<string, unknown>) => selection.toRecord(row, host.files)
  const toRecord = (row: Record<string, unknown>): ObjectValue => {
    const shownRow = complete(row)
    const record: Record<string, Value> = {}
    for (const { name } of table.columns) record[name] = hidden.includes(name) ? null : (shownRow[name] ?? null)
    return record
  }
  /** Columns that are shown empty come back empty when they were left alone. */
  const withoutHiddenNulls = (data: ObjectValue): ObjectValue =>
    Object.fromEntries(Object.entries(data).filter(([name, value]) => value !== null || !hidden.includes(name)))
  const recordBefore = async (key: unknown): Promise<ObjectValue | undefined> => {
    const text = `select ${selection.sql} from ${table.quoted} where ${byKey.condition}`
    const [row] = await database.query(unnamedStatement(text), [key])
    return row && complete(row)
  }
  const missing = () => recordUnknown({ table: document.name, field: table.key.name })

  return {
    async list({ page, perPage, sort, order, search }) {
      const searched = search ? shown.filter(({ family, array }) => family === 'text' && !array) : []
      const where = search ? ` where ${searched.map(({ quoted }) => `${quoted} ilike $1`).join(' or ') || 'false'}` : ''
      const values = search && searched.length > 0 ? [`%${escapePattern(search.replaceAll('\0', ''))}%`] : []
      const column = sort === undefined ? table.key : columnNamed(table, sort)
      if (isHidden(column))
        throw inputOutOfRange({ name: 'sort', reason: `cannot be ${column.name}: its values are hidden.` })
      const direction = order === 'desc' ? ' desc' : ''
      const text = `select ${selection.sql} from ${table.quoted}${where} order by ${column.quoted}${direction}, ${table.key.quoted}${direction} limit ${perPage} offset ${(page - 1) * perPage}`
      const [rows, [total]] = await Promise.all([
        database.query(unnamedStatement(text), values),
        database.query(unnamedStatement(`select pg_catalog.count(*) as count from ${table.quoted}${where}`), values),
      ])
      const itemsTotal = Number(total?.count ?? 0)
      return {
        items: rows.map(toRecord),
        itemsTotal,
        curPage: page,
        perPage,
        pageTotal: Math.ceil(itemsTotal / perPage),
        hidden,
      }
    },
    async add(data) {
      const { columns, values }: ReadRecord = await reader.add(withoutHiddenNulls(asObject(data)), context())
      const [row] = await database.query(insert(columns), values)
      if (triggers?.listens('insert')) await triggers.tell('insert', { old: null, new: complete({ ...row }) })
      return toRecord(row ?? {})
    },
    async edit(id, data) {
      const { columns, values } = await reader.edit(withoutHiddenNulls(asObject(data)), context())
      const key = byKey.read(id, host.clock.now())
      const old = triggers?.listens('update') && columns.length > 0 ? await recordBefore(key) : undefined
      const [row] = await database.query(update(columns), [key, ...values])
      if (!row) throw missing()
      if (old) await triggers?.tell('update', { old, new: complete({ ...row }) })
      return toRecord(row)
    },
    async delete(id) {
      const text = `delete from ${table.quoted} where ${byKey.condition} returning ${table.key.quoted}`
      const key = byKey.read(id, host.clock.now())
      const old = triggers?.listens('delete') ? await recordBefore(key) : undefined
      const rows = await database.query(unnamedStatement(text), [key])
      if (rows.length === 0) throw missing()
      if (old) await triggers?.tell('delete', { old, new: null })
    },
  }
}

function asObject(data: Value): ObjectValue {
  return isObject(data) ? data : {}
}
