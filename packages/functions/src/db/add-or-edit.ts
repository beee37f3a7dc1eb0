import { selectionOf, updateStatements } from '@stackwright/database'
import {
  databaseDuplicate,
  defineFunction,
  Failure,
  type MaybePromise,
  type ObjectValue,
  own,
  type Run,
  type Value,
  type ValueClosure,
} from '@stackwright/language'
import { recordAdder } from '../shared/add-record.ts'
import { stepLookup } from '../shared/find-record.ts'
import { dataInput, lookupInputs } from '../shared/lookup-inputs.ts'
import { stepRecordReader, stepTable } from '../shared/step-table.ts'
import { recordFinder, stepTriggers } from '../shared/triggers.ts'
import { withDatabase } from '../shared/with-database.ts'

export default defineFunction({
  name: 'db.add_or_edit',
  title: 'Add or edit record',
  summary: 'Changes the record that a field finds, or adds one when there is none.',
  sentence: 'Add or edit the record of {table} where {field_name} is {field_value}: {data}',
  family: 'data',
  icon: 'file-check',
  keywords: ['upsert', 'insert', 'update', 'save', 'row', 'database'],
  inputs: {
    ...lookupInputs,
    data: dataInput('Field name and value. A new record also gets the value it was looked for by.'),
  },
  output: { type: 'object', help: 'The record as it is now.' },
  examples: [
    {
      inputs: { table: 'user', field_name: 'email', field_value: 'bob@example.com', data: { name: 'Robert' } },
      output: { id: 2, name: 'Robert', email: 'bob@example.com', role: 'admin' },
    },
    {
      title: 'A new one',
      inputs: { table: 'user', field_name: 'email', field_value: 'eve@example.com', data: { id: 8, name: 'Eve' } },
      output: { id: 8, name: 'Eve', email: 'eve@example.com', role: 'member' },
    },
    {
      title: 'No such field',
      inputs: { table: 'user', field_value: 1, data: { nickname: 'Ada' } },
      fails: 'COLUMN.UNKNOWN',
    },
  ],
  shape: ({ record }) => record('table'),
  compile(parts) {
    const table = stepTable(parts)
    const reader = stepRecordReader(parts, table)
    const lookup = stepLookup(parts, table)
    const selection = selectionOf(table, undefined)
    const statement = updateStatements(table, lookup, selection)
    const triggers = stepTriggers(parts, table, ['insert', 'update'])
    const former = triggers.listens('update') ? recordFinder(table, lookup) : undefined
    const add = recordAdder(table, reader, triggers)
    const data = parts.values.data as ValueClosure
    const sought = parts.values.field_value as ValueClosure
    // A counted key is given by the database; every other field takes the value that was looked for.
    const column = table.byName.get(lookup.field)
    const completes = column !== undefined && !(column === table.key && column.field.type === 'int')

    const edit = async (changes: ObjectValue, run: Run): Promise<Value | undefined> => {
      const value = lookup.value(run)
      if (value === null) return undefined
      const { columns, values } = await reader.edit(changes, { now: run.now, host: run.host })
      const old = columns.length > 0 ? await former?.(run, value) : undefined
      const [row] = await run.host.database.query(statement(columns), [value, ...values])
      const record = row && selection.toRecord(row, run.host.files)
      if (record && old !== undefined) await triggers.tell(run, 'update', [{ old, new: record }])
      return record
    }
    /** A failure would spoil a transaction around this step; that of a part of it does not. */
    const addInPart = (record: ObjectValue, run: Run): MaybePromise<Value> => {
      const { database } = run.host
      if (!database.inTransaction) return add(record, run)
      return database.transaction({}, (part) => withDatabase(run, part, () => add(record, run)))
    }
    return async (run) => {
      const changes = data(run) as ObjectValue
      const edited = await edit(changes, run)
      if (edited !== undefined) return edited
      const value = sought(run)
      const complete = completes && value !== null && own(changes, lookup.field) === undefined
      try {
        return await addInPart(complete ? { ...changes, [lookup.field]: value } : changes, run)
      } catch (error) {
        // Somebody else added it in between.
        if (!(error instanceof Failure) || error.code !== databaseDuplicate.code) throw error
        const late = await edit(changes, run)
        if (late === undefined) throw error
        return late
      }
    }
  },
})
