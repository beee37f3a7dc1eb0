import type { BoundTable } from '@stackwright/database'
import { compileSelect, type Lookup, namedStatement, oneRecord, selectionOf } from '@stackwright/database'
import type { DatabaseRow, Expression, RecordChange, Run, StepParts, TableAction, Value } from '@stackwright/language'
import { queryRows, queryValues, withinArgument } from './query-parts.ts'

/** What a step that changes records of a table has to tell the triggers of it. */
export interface TableTriggers {
  /** Tells that these records came, changed or went; nothing happens where nobody listens. */
  tell(run: Run, action: TableAction, changes: readonly RecordChange[]): Promise<void>
  /** Whether anybody wants to know. */
  listens(action: TableAction): boolean
}

/** The triggers of the table that a step changes, asked for once, when the step is compiled. */
export function stepTriggers(parts: StepParts, table: BoundTable, actions: readonly TableAction[]): TableTriggers {
  const known = new Map(
    actions.flatMap((action) => {
      const run = parts.triggers(table.name, action)
      return run ? [[action, run] as const] : []
    }),
  )
  return {
    async tell(run, action, changes) {
      await known.get(action)?.(run, changes)
    },
    listens: (action) => known.has(action),
  }
}

export const added = (record: Value): RecordChange => ({ old: null, new: record })
export const removed = (record: Value): RecordChange => ({ old: record, new: null })

/** Reads the records with given keys, as they are now; by the text of their keys. */
export function recordsByKey(table: BoundTable): (run: Run, keys: readonly unknown[]) => Promise<Map<string, Value>> {
  const { sql, toRecord } = selectionOf(table, undefined)
  const { key } = table
  const statement = namedStatement(
    `select ${sql} from ${table.quoted} where ${key.quoted} = any ($1::${key.sqlType}[]) order by ${key.quoted}`,
  )
  return async (run, keys) => {
    const rows = await run.host.database.query(statement, [keys])
    return new Map(rows.map((row: DatabaseRow) => [String(row[key.name]), toRecord(row, run.host.files)]))
  }
}

/** Reads the records that meet a step's condition, before it changes them; by the text of their keys. */
export function recordsMatching(parts: StepParts, table: BoundTable, where: Expression) {
  const select = compileSelect(table, { where, within: withinArgument(parts) })
  const values = queryValues(parts, select.parameters)
  return async (run: Run): Promise<Map<string, Value>> => {
    const rows = await queryRows(run, select.all(values(run)))
    return new Map(rows.map((row) => [String(row[table.key.name]), select.toRecord(row, run.host.files)]))
  }
}

/** What became of records: the same key before and after. */
export function changesOf(before: ReadonlyMap<string, Value>, after: ReadonlyMap<string, Value>): RecordChange[] {
  return [...before].map(([key, old]) => ({ old, new: after.get(key) ?? null }))
}

export type FindRecord = (run: Run, value: unknown) => Promise<Value>

/** The record of a lookup, as it is before a step changes it. */
export function recordFinder(table: BoundTable, lookup: Lookup): FindRecord {
  const { sql, toRecord } = selectionOf(table, undefined)
  const statement = namedStatement(`select ${sql} from ${table.quoted} where ${oneRecord(table, lookup)}`)
  return async (run, value) => {
    const [row] = await run.host.database.query(statement, [value])
    return row ? toRecord(row, run.host.files) : null
  }
}

/** Changes a record and tells the triggers what became of it. Without `former` nobody listens; null: nothing changes. */
export async function changing(
  former: FindRecord | undefined,
  triggers: TableTriggers,
  run: Run,
  value: unknown,
  change: () => Promise<Value>,
): Promise<Value> {
  if (!former || value === null) return change()
  const old = await former(run, value)
  const record = await change()
  await triggers.tell(run, 'update', [{ old, new: record }])
  return record
}
