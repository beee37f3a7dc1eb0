import { expect, test } from 'vitest'
import { makeDocument } from '../testing/serve-documents.ts'
import { checkReferences } from './check-document.ts'

const documents = [
  { kind: 'middleware', name: 'guard' },
  { kind: 'api_group', name: 'g', canonical: 'ggg' },
  { kind: 'table', name: 'user', fields: [{ id: 'id', name: 'id', type: 'int' }] },
].map((essentials) => ({ document: makeDocument(essentials) }))
const query = { id: 's', function: 'db.query', arguments: {} }
const starts = { startsOn: '2026-01-01T00:00:00Z' }

test.each<[object, string[]]>([
  [{ kind: 'tool', name: 't', middleware: { pre: [{ name: 'guard' }] } }, []],
  [
    { kind: 'tool', name: 't', middleware: { post: [{ name: 'guard' }, { name: 'gard' }] } },
    ['MIDDLEWARE.UNKNOWN middleware.post.1'],
  ],
  [
    { kind: 'workspace', name: 'w', middleware: { task: { pre: [{ name: 'x' }] } } },
    ['MIDDLEWARE.UNKNOWN middleware.task.pre.0'],
  ],
  [{ kind: 'table_trigger', name: 't', table: 'user' }, []],
  [{ kind: 'table_trigger', name: 't', table: 'users' }, ['TABLE.UNKNOWN table']],
  [{ kind: 'addon', name: 'a', stack: [query, { ...query, id: 't', disabled: true }] }, []],
  [{ kind: 'addon', name: 'a' }, ['ADDON.STACK stack']],
  [{ kind: 'addon', name: 'a', stack: [query, { ...query, id: 't' }] }, ['ADDON.STACK stack']],
  [{ kind: 'addon', name: 'a', stack: [{ ...query, function: 'db.get' }] }, ['ADDON.STACK stack']],
  [{ kind: 'task', name: 't', schedules: [{ ...starts, cron: '0 8 * * *' }] }, []],
  [
    { kind: 'task', name: 't', schedules: [starts, { ...starts, cron: 'daily at 8' }] },
    ['SCHEDULE.INVALID schedules.1.cron'],
  ],
  [{ kind: 'agent', name: 'a' }, []],
  [
    { kind: 'endpoint', group: 'g', method: 'GET', path: 'a/{id}/{to}', inputs: [{ name: 'to', type: 'int' }] },
    ['INPUT.UNDECLARED path'],
  ],
])('%j', (essentials, expected) => {
  const problems = checkReferences(makeDocument({ ...essentials }), { documents })
  expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(expected)
})
