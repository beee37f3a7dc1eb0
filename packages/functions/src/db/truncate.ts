import { deleteAllStatement, restartStatement } from '@stackwright/database'
import { defineFunction, t } from '@stackwright/language'
import { stepTable } from '../shared/step-table.ts'
import { stepTriggers } from '../shared/triggers.ts'

export default defineFunction({
  name: 'db.truncate',
  title: 'Clear table',
  summary: 'Deletes all records of a table; it fails when records of other tables point to them.',
  sentence: 'Delete all records of {table}',
  family: 'data',
  icon: 'eraser',
  keywords: ['empty', 'clear', 'reset', 'delete', 'all', 'database'],
  inputs: {
    table: t.table({ title: 'Table' }),
    reset: t.bool({ title: 'Reset', optional: true, default: false, help: 'Let counted ids start from 1 again.' }),
  },
  examples: [{ inputs: { table: 'user' } }, { title: 'From 1 again', inputs: { table: 'user', reset: true } }],
  compile(parts) {
    const table = stepTable(parts)
    const clear = deleteAllStatement(table)
    const restart = restartStatement(table)
    const triggers = stepTriggers(parts, table, ['truncate'])
    return async (run) => {
      await run.host.database.query(clear, [])
      if (restart && parts.values.reset?.(run) === true) await run.host.database.query(restart, [])
      await triggers.tell(run, 'truncate', [{ old: null, new: null }])
      return undefined
    }
  },
})
