import { namedStatement } from '@stackwright/database'
import { defineFunction } from '@stackwright/language'
import { stepLookup } from '../shared/find-record.ts'
import { lookupInputs } from '../shared/lookup-inputs.ts'
import { stepTable } from '../shared/step-table.ts'

export default defineFunction({
  name: 'db.has',
  title: 'Has record',
  summary: 'Whether a table has a record with a value in a field.',
  sentence: 'Whether {table} has a record where {field_name} is {field_value}',
  family: 'data',
  icon: 'file-question',
  keywords: ['exists', 'check', 'row', 'database'],
  inputs: lookupInputs,
  output: { type: 'bool' },
  pure: true,
  examples: [
    { inputs: { table: 'user', field_name: 'email', field_value: 'ada@example.com' }, output: true },
    { inputs: { table: 'user', field_name: 'email', field_value: 'nobody@example.com' }, output: false },
    { title: 'Null finds nothing', inputs: { table: 'user', field_value: null }, output: false },
    { title: 'Not a key', inputs: { table: 'user', field_value: 'ada' }, fails: 'INPUT.WRONG_TYPE' },
  ],
  compile(parts) {
    const table = stepTable(parts)
    const lookup = stepLookup(parts, table)
    const statement = namedStatement(`select exists (select from ${table.quoted} where ${lookup.condition}) as found`)
    return (run) => {
      const value = lookup.value(run)
      if (value === null) return false
      return run.host.database.query(statement, [value]).then(([row]) => row?.found === true)
    }
  },
})
