import { compileConditionalChange } from '@stackwright/database'
import { binary, constant, defineFunction, type Expression, reference, t } from '@stackwright/language'
import { countOf } from '../shared/bulk-change.ts'
import { stored } from '../shared/example.ts'
import { queryRows, queryValues, withinArgument } from '../shared/query-parts.ts'
import { stepTable } from '../shared/step-table.ts'
import { recordsByKey, recordsMatching, removed, stepTriggers } from '../shared/triggers.ts'

const byRole = (role: string) => stored(binary(reference('db', 'role'), '==', constant(role)))

export default defineFunction({
  name: 'db.bulk.delete',
  title: 'Delete many records',
  summary: 'Deletes all records that meet a condition.',
  sentence: 'Delete the records of {table} where {where}',
  family: 'data',
  icon: 'trash-2',
  keywords: ['remove', 'batch', 'many', 'rows', 'database'],
  inputs: {
    table: t.table({ title: 'Table' }),
    where: t.condition({ title: 'Where', of: 'table', help: 'Which records are deleted.' }),
  },
  output: { type: 'int', help: 'How many records were deleted.' },
  examples: [
    { inputs: { table: 'user', where: byRole('admin') }, output: 1 },
    { title: 'None meets it', inputs: { table: 'user', where: byRole('nobody') }, output: 0 },
    { title: 'Which ones?', inputs: { table: 'user' }, fails: 'ARGUMENT.MISSING' },
  ],
  compile(parts) {
    const where = parts.conditions.where as Expression
    const table = stepTable(parts)
    const change = compileConditionalChange(table, where, withinArgument(parts))
    const values = queryValues(parts, change.parameters)
    const triggers = stepTriggers(parts, table, ['delete'])
    if (!triggers.listens('delete')) return async (run) => countOf(await queryRows(run, change.remove(values(run))))
    const matching = recordsMatching(parts, table, where)
    const left = recordsByKey(table)
    return async (run) => {
      const before = await matching(run)
      const count = countOf(await queryRows(run, change.remove(values(run))))
      const after = await left(run, [...before.keys()])
      const gone = [...before].flatMap(([key, record]) => (after.has(key) ? [] : [removed(record)]))
      await triggers.tell(run, 'delete', gone)
      return count
    }
  },
})
