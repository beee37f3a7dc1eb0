// Written by hand on node:http alone: the least a server in JavaScript can cost.
import { randomInt } from 'node:crypto'
import { createServer } from 'node:http'
import { createItems } from './items.mjs'
import { createVerifier } from './tokens.mjs'

const { SECRET, DATABASE_URL, SCHEMA, CONNECTIONS } = process.env
const verify = await createVerifier(SECRET)
const getItem = createItems(DATABASE_URL, SCHEMA, Number(CONNECTIONS))

function answer(response, status, value) {
  const body = JSON.stringify(value)
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
  })
  response.end(body)
}

const unauthorized = { code: 'ERROR_CODE_UNAUTHORIZED', message: 'This token is not valid.', payload: '' }
const notFound = { code: 'ERROR_CODE_NOT_FOUND', message: 'Not found', payload: '' }

async function handle(request, response) {
  const { method, url } = request
  if (method !== 'GET') return answer(response, 404, notFound)
  if (url === '/random') return answer(response, 200, { number: randomInt(1, 1001) })
  const item = /^\/items\/(\d{1,9})$/.exec(url)
  if (url !== '/secure/random' && !item) return answer(response, 404, notFound)
  if (!(await verify(request.headers))) return answer(response, 401, unauthorized)
  if (!item) return answer(response, 200, { number: randomInt(1, 1001) })
  const row = await getItem(Number(item[1]))
  return row ? answer(response, 200, row) : answer(response, 404, notFound)
}

const server = createServer((request, response) => {
  handle(request, response).catch(() => answer(response, 500, { code: 'ERROR_INTERNAL', message: '', payload: '' }))
})
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
