import { addAuthenticationEndpoints, createDocument, createWorkspace } from '@stackwright/contract'
import type { Document } from '@stackwright/language'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApiSchema } from '../testing/openapi-schema.ts'
import { apiGroup, randomEndpoint, userTable } from '../testing/sample-documents.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import type { TestClient } from '../testing/test-client.ts'

let server: TestServer
let ada: TestClient
const members = apiGroup({ name: 'members' })
const open = apiGroup({ name: 'open', description: 'For everybody.', documentation: 'public' })

beforeAll(async () => {
  server = await startTestServer()
  ada = await server.setUpOwner()
  const params = { workspace: (await ada.call(createWorkspace, { body: { name: 'Shop' } })).id }
  const table = userTable()
  const item = randomEndpoint({
    group: 'open',
    method: 'PATCH',
    path: 'items/{id}',
    description: 'Changes an item.',
    authentication: 'user',
    inputs: [
      { name: 'id', type: 'int' },
      { name: 'title', type: 'text', description: 'What it is called.' },
      { name: 'tags', type: 'text', list: true, required: false },
      { name: 'state', type: 'enum', values: ['new', 'used'], nullable: true, default: 'new' },
      { name: 'size', type: 'object', fields: [{ name: 'width', type: 'decimal' }] },
    ],
    response: { kind: 'object', entries: [{ key: 'title', value: { kind: 'constant', value: 'x' } }] },
  })
  const search = randomEndpoint({
    group: 'open',
    path: 'items',
    inputs: [{ name: 'since', type: 'timestamp', default: 'now', required: false }],
  })
  const draft = randomEndpoint({ group: 'open', path: 'draft' })
  for (const document of [table, members, open, item, search] as Document[])
    await ada.call(createDocument, { params, body: { document, publish: true } })
  await ada.call(createDocument, { params, body: { document: draft } })
  await ada.call(addAuthenticationEndpoints, { params: { ...params, table: table.id }, body: { group: 'members' } })
})

afterAll(() => server.close())

const address = ({ canonical }: { canonical: string }) => `/docs/${canonical}/openapi.json`

describe('the OpenAPI document', () => {
  test.each([
    ['of generated endpoints', members],
    ['of all kinds of inputs', open],
  ])('%s is valid', async (_name, group) => {
    expect(openApiSchema.safeParse(await (await ada.fetch(address(group))).json()).error?.issues).toBeUndefined()
  })

  test('says what is published, and how it is called', async () => {
    expect(await (await server.client().fetch(address(open))).json()).toEqual({
      openapi: '3.1.0',
      info: { title: 'open', version: '1', description: 'For everybody.' },
      servers: [{ url: `/api:${open.canonical}` }],
      paths: {
        '/items': {
          get: {
            operationId: 'get_items',
            tags: ['open'],
            parameters: [expect.objectContaining({ name: 'since', in: 'query', required: false })],
            responses: expect.any(Object),
          },
        },
        '/items/{id}': {
          patch: {
            operationId: 'patch_items_id',
            summary: 'Changes an item.',
            tags: ['open'],
            description: 'Only for signed-in users of user.',
            parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'integer', format: 'int64' } }],
            requestBody: {
              required: true,
              content: {
                'application/json': {
                  schema: {
                    type: 'object',
                    required: ['title', 'size'],
                    properties: {
                      title: { type: 'string', description: 'What it is called.' },
                      tags: { type: 'array', items: { type: 'string' } },
                      state: { type: ['string', 'null'], enum: ['new', 'used', null], default: 'new' },
                      size: { type: 'object', properties: { width: expect.any(Object) }, required: ['width'] },
                    },
                  },
                },
              },
            },
            responses: {
              '200': {
                description: 'What the endpoint answers.',
                content: { 'application/json': { schema: { type: 'object', properties: { title: {} } } } },
              },
              '400': expect.any(Object),
              '401': expect.any(Object),
              default: expect.any(Object),
            },
            security: [{ token: [] }],
          },
        },
      },
      components: {
        schemas: { Error: expect.any(Object) },
        securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      },
    })
  })

  test('of a private group is for members; nobody else learns that it is there', async () => {
    const nobody = server.client()
    const answers = [await nobody.fetch(address(members)), await nobody.fetch('/docs/nothing1/openapi.json')]
    expect(answers.map(({ status }) => status)).toEqual([401, 401])
    const stranger = await server.addMember('', null)
    const found = [await stranger.fetch(address(members)), await stranger.fetch('/docs/nothing1/openapi.json')]
    expect(found.map(({ status }) => status)).toEqual([404, 404])
    expect(await found[0]?.text()).toBe(await found[1]?.text())
    expect((await ada.fetch(address(members))).status).toBe(200)
  })
})

test('the page comes with all it needs, from this server alone', async () => {
  const page = await (await fetch(`${server.url}/docs/${open.canonical}`)).text()
  const links = [...page.matchAll(/(?:src|href)="([^"]+)"/g)]
    .map(([, link]) => link ?? '')
    .filter((link) => link !== 'data:,')
  expect(links.length).toBeGreaterThanOrEqual(5)
  for (const link of links) expect([link, (await fetch(server.url + link)).status]).toEqual([link, 200])
  expect(page).not.toMatch(/<script>|<style>|style=|https?:/)
  expect((await fetch(`${server.url}/docs/assets/package.json`)).status).toBe(404)
})
