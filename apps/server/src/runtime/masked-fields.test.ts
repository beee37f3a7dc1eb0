import { compileProgram, functionDocument, maskFor } from '@stackwright/engine'
import { constant as c, object, parseDocument, reference, type TableDocument } from '@stackwright/language'
import { expect, test } from 'vitest'
import { library } from '../library.ts'
import { makeStep } from '../testing/serve-documents.ts'

test('a password is hidden under whatever name a query gives it', () => {
  const fields = [
    { id: '1', name: 'id', type: 'int' },
    { id: '2', name: 'secret', type: 'password' },
  ]
  const table = parseDocument({ kind: 'table', id: crypto.randomUUID(), name: 'user', fields }) as TableDocument
  const computed = object({ renamed: reference('db', 'secret'), number: reference('db', 'id') })
  const program = compileProgram(
    functionDocument({ stack: [makeStep('db.query', { table: c('user'), eval: computed }, { result: 'rows' })] }),
    { table: () => table, function: () => undefined },
    library,
  )
  expect([...maskFor(program, []).keys].sort()).toEqual(['renamed', 'secret'])
})
