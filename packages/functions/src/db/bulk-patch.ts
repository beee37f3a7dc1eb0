import { defineFunction } from '@stackwright/language'
import { bulkInputs, changeRecords } from '../shared/bulk-change.ts'
import { bulkExamples } from '../shared/bulk-examples.ts'

export default defineFunction({
  name: 'db.bulk.patch',
  title: 'Patch many records',
  summary:
    'Changes whichever fields the objects hold in many records at once; made for objects that come from elsewhere. All of it is done, or nothing.',
  sentence: 'Patch the records of {table} where {where}: {data}',
  family: 'data',
  icon: 'file-diff',
  keywords: ['merge', 'change', 'batch', 'many', 'rows', 'database'],
  inputs: bulkInputs,
  output: { type: 'int', help: 'How many records were changed.' },
  examples: bulkExamples,
  compile: changeRecords,
})
