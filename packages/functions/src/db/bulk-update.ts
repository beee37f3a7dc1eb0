import { defineFunction } from '@stackwright/language'
import { bulkInputs, changeRecords } from '../shared/bulk-change.ts'
import { bulkExamples } from '../shared/bulk-examples.ts'

export default defineFunction({
  name: 'db.bulk.update',
  title: 'Update many records',
  summary:
    'Changes many records at once: those of a condition by one object, or each by an object of its own. All of it is done, or nothing.',
  sentence: 'Update the records of {table} where {where}: {data}',
  family: 'data',
  icon: 'file-pen',
  keywords: ['edit', 'change', 'batch', 'many', 'rows', 'database'],
  inputs: bulkInputs,
  output: { type: 'int', help: 'How many records were changed.' },
  examples: bulkExamples,
  compile: changeRecords,
})
