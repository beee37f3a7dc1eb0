import { expect, test } from 'vitest'
import { library } from '../library.ts'
import { randomEndpoint } from '../testing/sample-documents.ts'
import { describeEndpoint } from './describe-endpoint.ts'

const file = { type: 'string', format: 'binary' }
const kept = expect.objectContaining({ type: 'object', required: ['path'] })

test.each<[string, object[], object]>([
  ['a file comes in a form', [{ name: 'x', type: 'file' }], { 'multipart/form-data': file }],
  ['a text comes in JSON', [{ name: 'x', type: 'text' }], { 'application/json': { type: 'string' } }],
  [
    'an image comes in a form, or in JSON once it is kept',
    [{ name: 'x', type: 'image' }],
    { 'multipart/form-data': file, 'application/json': kept },
  ],
  [
    'several come in a list',
    [{ name: 'x', type: 'file', list: true }],
    { 'multipart/form-data': { type: 'array', items: file } },
  ],
])('%s', (_, inputs, expected) => {
  const endpoint = randomEndpoint({ method: 'POST', inputs })
  const content = Object.entries(expected).map(([type, x]) => [
    type,
    { schema: { type: 'object', properties: { x }, required: ['x'] } },
  ])
  expect(describeEndpoint(endpoint, library).requestBody).toEqual({
    required: true,
    content: Object.fromEntries(content),
  })
})
