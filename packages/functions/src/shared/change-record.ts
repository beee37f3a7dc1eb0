import { selectionOf, updateStatements } from '@stackwright/database'
import {
  andThen,
  type ObjectValue,
  recordUnknown,
  type StepClosure,
  type StepParts,
  type ValueClosure,
} from '@stackwright/language'
import { stepLookup } from './find-record.ts'
import { stepRecordReader, stepTable } from './step-table.ts'
import { changing, recordFinder, stepTriggers } from './triggers.ts'

/** A step that changes the given fields of one record and gives the whole record; fails when it is not there. */
export function changeRecord(parts: StepParts): StepClosure {
  const table = stepTable(parts)
  const reader = stepRecordReader(parts, table)
  const lookup = stepLookup(parts, table)
  const selection = selectionOf(table, undefined)
  const statement = updateStatements(table, lookup, selection)
  const data = parts.values.data as ValueClosure
  const triggers = stepTriggers(parts, table, ['update'])
  const former = triggers.listens('update') ? recordFinder(table, lookup) : undefined
  const missing = () => recordUnknown({ table: table.name, field: lookup.field })
  return (run) => {
    const value = lookup.value(run)
    if (value === null) throw missing()
    const read = reader.edit(data(run) as ObjectValue, { now: run.now, host: run.host })
    return andThen(read, ({ columns, values }) =>
      changing(former, triggers, run, columns.length === 0 ? null : value, () =>
        run.host.database.query(statement(columns), [value, ...values]).then(([row]) => {
          if (!row) throw missing()
          return selection.toRecord(row, run.host.files)
        }),
      ),
    )
  }
}
