import { setImmediate } from 'node:timers/promises'
import {
  bulkUpdateStatements,
  type Column,
  compileConditionalChange,
  jsonRows,
  type ReadRecord,
} from '@stackwright/database'
import {
  argumentMissing,
  argumentWrongType,
  describeType,
  isObject,
  isPromise,
  limitReached,
  type MaybePromise,
  type ObjectValue,
  own,
  type Run,
  recordUnknown,
  type StepClosure,
  type StepParts,
  t,
  toText,
  type Value,
  type ValueClosure,
} from '@stackwright/language'
import { queryRows, queryValues, withinArgument } from './query-parts.ts'
import { stepRecordReader, stepTable } from './step-table.ts'
import { changesOf, recordsByKey, recordsMatching, stepTriggers } from './triggers.ts'

const mostRecords = 100_000
/** Records between two turns for others. */
const slice = 500

export const bulkInputs = {
  table: t.table({ title: 'Table' }),
  where: t.condition({
    title: 'Where',
    optional: true,
    of: 'table',
    help: 'Which records are changed. Needed when data is one object.',
  }),
  data: t.any({
    title: 'Data',
    of: 'table',
    help: 'An object with the fields to change in all records of the condition, or a list of objects that have the id of their record each.',
  }),
}

/** A step that changes many records at once and gives their number. All of it is done, or nothing. */
export function changeRecords(parts: StepParts): StepClosure {
  const table = stepTable(parts)
  const reader = stepRecordReader(parts, table)
  const { where } = parts.conditions
  const change = where && compileConditionalChange(table, where, withinArgument(parts))
  const values = change && queryValues(parts, change.parameters)
  const data = parts.values.data as ValueClosure
  const statement = bulkUpdateStatements(table)
  const key = table.key.name
  const triggers = stepTriggers(parts, table, ['update'])
  const listens = triggers.listens('update')
  const matching = listens && where ? recordsMatching(parts, table, where) : undefined
  const now = listens ? recordsByKey(table) : undefined

  const changeAll = async (given: ObjectValue, run: Run): Promise<Value> => {
    if (!change || !values) throw argumentMissing({ name: 'where', of: 'A change by one object' })
    const known = values(run)
    const read = await reader.edit(given, { now: run.now, host: run.host })
    if (read.columns.length === 0) return 0
    const before = await matching?.(run)
    const count = countOf(await queryRows(run, change.update(known, read.columns, read.values)))
    if (before && now) await triggers.tell(run, 'update', changesOf(before, await now(run, [...before.keys()])))
    return count
  }

  const changeEach = async (given: readonly ObjectValue[], run: Run): Promise<Value> => {
    if (where) throw argumentWrongType({ name: 'data', expected: 'an object, as there is a condition', got: 'a list' })
    const byKey = new Map<string, ObjectValue>()
    for (const record of given) {
      const id = own(record, key)
      if (id === undefined || id === null) throw argumentMissing({ name: key, of: 'Each object in data' })
      const known = byKey.get(toText(id))
      byKey.set(toText(id), known ? { ...known, ...record } : record)
    }
    const reads = await readAll([...byKey.values()], (record) => reader.edit(record, { now: run.now, host: run.host }))
    const keys = [...byKey.keys()]
    const before = await now?.(run, keys)
    const signal = run.limits.cancellation?.signal
    const count = await run.host.database.transaction({ signal }, async (database) => {
      let changed = 0
      for (const { columns, rows } of byColumns(reads)) {
        // Without other fields there is nothing to change.
        if (columns.length === 1) continue
        changed += countOf(await database.query(statement(columns), [jsonRows(columns, rows)]))
      }
      const expected = reads.filter(({ columns }) => columns.length > 1).length
      if (changed < expected) throw recordUnknown({ table: table.name, field: key })
      return changed
    })
    if (before && now) await triggers.tell(run, 'update', changesOf(before, await now(run, keys)))
    return count
  }

  return (run) => {
    const given = data(run)
    if (isObject(given)) return changeAll(given, run)
    return changeEach(recordsOf(given), run)
  }
}

export const countOf = ([row]: readonly Record<string, unknown>[]): number => Number(row?.count ?? 0)

/** The list of objects in `data`. */
export function recordsOf(data: Value): readonly ObjectValue[] {
  if (!Array.isArray(data))
    throw argumentWrongType({ name: 'data', expected: 'a list of objects', got: describeType(data) })
  if (data.length > mostRecords) throw limitReached({ limit: 'records of a step', allowed: String(mostRecords) })
  const wrong = data.find((record) => !isObject(record))
  if (wrong !== undefined)
    throw argumentWrongType({ name: 'data', expected: 'a list of objects', got: `${describeType(wrong)} in the list` })
  return data as readonly ObjectValue[]
}

/** Reads records one after the other and lets others have a turn in between. */
export async function readAll(
  records: readonly ObjectValue[],
  read: (record: ObjectValue) => MaybePromise<ReadRecord>,
): Promise<readonly ReadRecord[]> {
  const reads: ReadRecord[] = []
  for (const record of records) {
    const outcome = read(record)
    reads.push(isPromise(outcome) ? await outcome : outcome)
    if (reads.length % slice === 0) await setImmediate()
  }
  return reads
}

/** Records with the same fields are one statement. */
function byColumns(reads: readonly ReadRecord[]) {
  const groups = new Map<string, { columns: readonly Column[]; rows: (readonly unknown[])[] }>()
  for (const { columns, values } of reads) {
    const names = columns.map(({ name }) => name).join('\0')
    const group = groups.get(names) ?? { columns, rows: [] }
    group.rows.push(values)
    groups.set(names, group)
  }
  return groups.values()
}
