import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { library } from '../library.ts'
import { catalogueRoutes, createCatalogue } from './catalogue.ts'
import type { PlatformRequest } from './route-handler.ts'

let server: Server
let url: string

beforeAll(async () => {
  const [route] = catalogueRoutes(library)
  server = createServer((request, response) => void route?.run({ http: { request, response } } as PlatformRequest))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => server.close())

test.each(['br', 'gzip', 'identity'])('the catalogue comes as %s, and not again to who has it', async (encoding) => {
  const first = await fetch(url, { headers: { 'accept-encoding': encoding } })
  const headers = ['content-type', 'cache-control', 'vary'].map((name) => first.headers.get(name))
  expect(headers).toEqual(['application/json; charset=utf-8', 'private, no-cache', 'Accept-Encoding'])
  expect(first.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding)
  expect(await first.json()).toEqual(JSON.parse(JSON.stringify(createCatalogue(library))))
  const again = await fetch(url, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
  expect([again.status, await again.text()]).toEqual([304, ''])
})
