import { namedStatement, oneRecord, selectionOf } from '@stackwright/database'
import { defineFunction } from '@stackwright/language'
import { stepLookup } from '../shared/find-record.ts'
import { lookupInputs } from '../shared/lookup-inputs.ts'
import { stepTable } from '../shared/step-table.ts'
import { removed, stepTriggers } from '../shared/triggers.ts'

export default defineFunction({
  name: 'db.del',
  title: 'Delete record',
  summary: 'Deletes a record; nothing happens when it is not there.',
  sentence: 'Delete the record of {table} where {field_name} is {field_value}',
  family: 'data',
  icon: 'file-x',
  common: true,
  keywords: ['delete', 'remove', 'row', 'database'],
  inputs: lookupInputs,
  examples: [
    { inputs: { table: 'user', field_value: 1 } },
    { title: 'Nobody', inputs: { table: 'user', field_name: 'email', field_value: 'nobody@example.com' } },
    { title: 'Not a key', inputs: { table: 'user', field_value: 'ada' }, fails: 'INPUT.WRONG_TYPE' },
  ],
  compile(parts) {
    const table = stepTable(parts)
    const lookup = stepLookup(parts, table)
    const triggers = stepTriggers(parts, table, ['delete'])
    const { sql, toRecord } = selectionOf(table, undefined)
    const returning = triggers.listens('delete') ? ` returning ${sql}` : ''
    const statement = namedStatement(`delete from ${table.quoted} where ${oneRecord(table, lookup)}${returning}`)
    return (run) => {
      const value = lookup.value(run)
      if (value === null) return undefined
      return run.host.database.query(statement, [value]).then(async (rows) => {
        if (returning)
          await triggers.tell(
            run,
            'delete',
            rows.map((row) => removed(toRecord(row, run.host.files))),
          )
        return undefined
      })
    }
  },
})
