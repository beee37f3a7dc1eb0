import { namedStatement, selectionOf } from '@stackwright/database'
import { defineFunction, nullable, t } from '@stackwright/language'
import { addonInput, stepAddons } from '../shared/addons.ts'
import { stepLookup } from '../shared/find-record.ts'
import { lookupInputs, outputInput } from '../shared/lookup-inputs.ts'
import { columnNames, stepTable } from '../shared/step-table.ts'

export default defineFunction({
  name: 'db.get',
  title: 'Get record',
  summary: 'One record of a table by the value of a field, or null when there is none.',
  sentence: 'Get one record from {table} where {field_name} is {field_value}',
  family: 'data',
  icon: 'file-search',
  common: true,
  keywords: ['read', 'find', 'select', 'row', 'database', 'lookup'],
  inputs: {
    ...lookupInputs,
    output: outputInput,
    addon: addonInput,
    lock: t.bool({
      title: 'Lock',
      optional: true,
      default: false,
      help: 'Others that would change it, or lock it too, wait until the transaction around this step ends.',
    }),
  },
  output: { type: 'object', help: 'The record, or null.' },
  pure: true,
  examples: [
    {
      inputs: { table: 'user', field_name: 'email', field_value: 'ada@example.com', output: ['id', 'name'] },
      output: { id: 1, name: 'Ada' },
    },
    { title: 'Nobody', inputs: { table: 'user', field_value: 99 }, output: null },
    {
      title: 'Kept from others until the transaction ends',
      inputs: { table: 'user', field_value: 2, output: ['name'], lock: true },
      output: { name: 'Bob' },
    },
    { title: 'Not a key', inputs: { table: 'user', field_value: 'ada' }, fails: 'INPUT.WRONG_TYPE' },
    {
      title: 'No such field',
      inputs: { table: 'user', field_name: 'mail', field_value: 'ada@example.com' },
      fails: 'COLUMN.UNKNOWN',
    },
  ],
  shape: ({ value, constant, record, withAddons }) => {
    const found = withAddons('addon', record('table', { output: constant('output') }))
    const { number, text } = value('field_value')
    // Where a reference points to, there is a record.
    const exists = (number?.keyOf ?? text?.keyOf) === constant('table') && constant('field_name') === 'id'
    return exists && value('field_value').null === undefined ? found : nullable(found)
  },
  compile(parts) {
    const table = stepTable(parts)
    const lookup = stepLookup(parts, table)
    const { sql, toRecord } = selectionOf(table, columnNames(parts.constants.output))
    const first = lookup.unique ? '' : ` order by ${table.key.quoted} limit 1`
    const text = `select ${sql} from ${table.quoted} where ${lookup.condition}${first}`
    const plain = namedStatement(text)
    const locking = namedStatement(`${text} for update`)
    const attach = stepAddons(parts)
    const locks = parts.step.arguments.lock === undefined ? undefined : parts.values.lock
    return (run) => {
      const value = lookup.value(run)
      if (value === null) return null
      return run.host.database.query(locks?.(run) === true ? locking : plain, [value]).then(async ([row]) => {
        if (!row) return null
        const record = toRecord(row, run.host.files)
        return attach ? ((await attach([{ run, record }]))[0] ?? null) : record
      })
    }
  },
})
