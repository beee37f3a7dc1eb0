import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createWorkspace, exportProject, importProject, listRuns, type ProjectFile } from '@stackwright/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import type { TestClient } from '../testing/test-client.ts'

/* Somebody else's project may be anything: an import says where it is wrong, takes all of it or nothing, and runs none of it. */
let server: TestServer
let owner: TestClient
let workspace: string

beforeAll(async () => {
  server = await startTestServer({ ALLOWED_HOSTS: '127.0.0.1' })
  owner = await server.setUpOwner()
  workspace = (await owner.call(createWorkspace, { body: { name: 'Victim' } })).id
}, 60_000)
afterAll(() => server.close())

const importAll = (files: readonly ProjectFile[]) =>
  owner.call(importProject, { params: { workspace }, body: { files: [...files] } })
const exported = async () => (await owner.call(exportProject, { params: { workspace } })).files
const good: ProjectFile = { path: 'good.xs', content: 'table harmless {\n  schema {\n    int id\n  }\n}' }
const inStack = (steps: string) => `function f {\n  stack {\n    ${steps}\n  }\n}`

test.each<[string, string, number]>([
  ['a name that leads out of its folder', 'function "../../etc/passwd" {\n}', 1],
  ['a name that leads out of it with other slashes', 'function "..\\\\..\\\\x" {\n}', 1],
  ['a path of an endpoint that leads out', 'api_group G {\n}\n---\nquery "../x" verb=GET {\n  api_group = "G"\n}', 4],
  ['an unfinished text', 'function f {\n  stack {\n    var $x {\n      value = "', 1],
  ['an unfinished block', 'function f {\n  stack {\n    var $x {\n', 1],
  ['what is no text', 'function f {\n}\u0000\u0001\u0002', 1],
  ['two documents of one name', 'table harmless {\n  schema {\n    int id\n  }\n}', 1],
  ['blocks in blocks without end', inStack(`${'conditional { if (1) { '.repeat(5_000)}${'} }'.repeat(5_000)}`), 3],
  ['brackets in brackets without end', inStack(`var $x { value = ${'['.repeat(50_000)} }`), 1],
  ['more than anybody writes', `function f {\n}\n//${'x'.repeat(6_000_000)}`, 1],
  ['a kind that there is not', 'exploit f {\n}', 1],
  ['a key of the prototype as a field', 'table t {\n  schema {\n    int id\n    text __proto__\n  }\n}', 1],
])('%s: an error with its place, and nothing is taken', async (_, content, line) => {
  const { applied, findings } = await importAll([good, { path: 'bad.xs', content }])
  const errors = findings.filter(({ severity }) => severity === 'error')
  expect([applied, errors[0]?.file, errors[0]?.line]).toEqual([false, 'bad.xs', line])
  expect(await exported()).toEqual([])
})

test('functions that call each other without end are told of, and end at a limit when somebody runs them', async () => {
  const call = (name: string) => `{\n  stack {\n    function.run ${name} {\n      input = {}\n    }\n  }\n}`
  const group = 'api_group G {\n  canonical = "cycle"\n}'
  const query =
    'query start verb=GET {\n  api_group = "G"\n  stack {\n    function.run one {\n      input = {}\n    }\n  }\n}'
  const files = [`function one ${call('two')}`, `function two ${call('one')}`, group, query]
  const { applied, findings } = await importAll(files.map((content, at) => ({ path: `${at}.xs`, content })))
  expect(applied).toBe(true)
  expect(findings.map(({ file, code }) => [file, code])).toEqual([
    ['0.xs', 'CALL.ENDLESS'],
    ['1.xs', 'CALL.ENDLESS'],
  ])
  const response = await owner.fetch('/api:cycle/start')
  expect([response.status, await response.json()]).toMatchObject([500, { payload: { limit: 'depth' } }])
})

test('an import runs nothing and calls nobody', async () => {
  const heard: string[] = []
  const outside = createServer((request, response) => {
    heard.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((done) => outside.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(outside.address() as AddressInfo).port}/`
  const steps = (name: string) =>
    `stack {\n    api.request {\n      url = "${url}${name}"\n    } as $x\n    db.add harmless {\n      data = {}\n    } as $y\n  }`
  const contents = [
    good.content,
    `function f {\n  ${steps('function')}\n  test "t" {\n    expect.to_be_null ($response)\n  }\n}`,
    `task nightly {\n  ${steps('task')}\n  history = "all"\n  schedule = [{starts_on: 2020-01-01 02:00:00+0000, freq: 86400}]\n}`,
    `table_trigger watch {\n  table = "harmless"\n  actions = {insert: true}\n  ${steps('trigger')}\n}`,
    `workflow_test flow {\n  ${steps('workflow')}\n}`,
    'workspace shop {\n  env = {KEY: "$(touch /tmp/x)"}\n}',
  ]
  try {
    const result = await importAll(contents.map((content, at) => ({ path: `${at}.xs`, content })))
    expect([result.applied, result.findings.filter(({ severity }) => severity === 'error')]).toEqual([true, []])
    expect(await exported()).not.toEqual([])
    const { runs } = await owner.call(listRuns, { params: { workspace } })
    expect(runs.filter(({ kind }) => kind !== 'endpoint')).toEqual([])
    expect(heard).toEqual([])
  } finally {
    outside.close()
  }
})

test('names of the shell and of SQL are only names, from import to export', async () => {
  const names = ['$(touch x)', '`id`', 'a;b', "x'); drop table y;--", 'a"b']
  const files = names.map((name, at) => ({
    path: `${at}.xs`,
    content: `function ${JSON.stringify(name)} {\n  stack {\n  }\n  response = ${at}\n}`,
  }))
  const before = await exported()
  expect((await importAll(files)).applied).toBe(true)
  const after = await exported()
  expect(after).toHaveLength(before.length + names.length)
  for (const { path } of after) expect(path).toMatch(/^(?!\/)(?!.*\.\.)[^\\\0]+\.xs$/)
  expect((await importAll(after)).documents.filter(({ action }) => action !== 'unchanged')).toEqual([])
})
