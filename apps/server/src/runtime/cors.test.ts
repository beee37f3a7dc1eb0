import { constant } from '@stackwright/language'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  makeDocument,
  type RequestOptions,
  serveDocuments,
  type TestRuntime,
  testWorkspace,
} from '../testing/serve-documents.ts'

const groups = [
  { name: 'main', origins: [] },
  { name: 'open', origins: ['https://shop.example'] },
  { name: 'anyone', origins: ['*'] },
]

let served: TestRuntime
beforeAll(async () => {
  const documents = groups.flatMap(({ name, origins }) => [
    makeDocument({ kind: 'api_group', name, canonical: name, cors: { origins, credentials: true } }),
    makeDocument({ kind: 'endpoint', group: name, method: 'GET', path: 'hello', response: constant('hi') }),
  ])
  served = await serveDocuments({ [testWorkspace]: documents })
})
afterAll(() => served.close())

const preflight = (origin: string): RequestOptions => ({
  method: 'OPTIONS',
  headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' },
})
const cors = ({ headers }: Awaited<ReturnType<TestRuntime['send']>>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith('access-control')))

test('other origins are shut out by default', async () => {
  const origin = 'https://shop.example'
  expect(cors(await served.send('/api:main/hello', { headers: { origin } }))).toEqual({})
  const reply = await served.send('/api:main/hello', preflight(origin))
  expect([reply.status, cors(reply)]).toEqual([204, {}])
})

test('other origins that are listed are let in', async () => {
  const origin = 'https://shop.example'
  const granted = { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true' }
  expect(cors(await served.send('/api:open/hello', { headers: { origin } }))).toEqual(granted)
  expect(cors(await served.send('/api:open/hello', preflight(origin)))).toEqual({
    ...granted,
    'access-control-allow-methods': 'GET',
    'access-control-allow-headers': 'authorization',
    'access-control-max-age': '600',
  })
  const other = await served.send('/api:open/hello', { headers: { origin: 'https://evil.example' } })
  expect([cors(other), other.headers.vary]).toEqual([{}, 'Origin'])
  expect(cors(await served.send('/api:open/nothing', { headers: { origin } }))).toEqual(granted)
})

test('other origins are all let in without credentials', async () => {
  const reply = await served.send('/api:anyone/hello', { headers: { origin: 'https://evil.example' } })
  expect(cors(reply)).toEqual({ 'access-control-allow-origin': '*' })
})

test('other origins find nothing where nothing is', async () => {
  expect(await served.send('/api:main/nothing', preflight('https://shop.example'))).toMatchObject({ status: 404 })
})
