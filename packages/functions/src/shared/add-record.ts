import {
  type BoundTable,
  counterStatement,
  insertStatements,
  type RecordReader,
  selectionOf,
} from '@stackwright/database'
import { andThen, type MaybePromise, type ObjectValue, type Run, type Value } from '@stackwright/language'
import { added, type TableTriggers } from './triggers.ts'

/** Adds a record and gives it as it is stored now. */
export function recordAdder(
  table: BoundTable,
  reader: RecordReader,
  triggers: TableTriggers,
): (data: ObjectValue, run: Run) => MaybePromise<Value> {
  const selection = selectionOf(table, undefined)
  const statement = insertStatements(table, selection)
  const counter = counterStatement(table)
  return (data, run) =>
    andThen(reader.add(data, { now: run.now, host: run.host }), async ({ columns, values }) => {
      const [row] = await run.host.database.query(statement(columns), values)
      if (counter && columns[0] === table.key) await run.host.database.query(counter, [values[0]])
      const record = selection.toRecord(row ?? {}, run.host.files)
      if (triggers.listens('insert')) await triggers.tell(run, 'insert', [added(record)])
      return record
    })
}
