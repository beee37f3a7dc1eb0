// Written by hand with Express, as most services in JavaScript are.
import { randomInt } from 'node:crypto'
import express from 'express'
import { createItems } from './items.mjs'
import { createVerifier } from './tokens.mjs'

const { SECRET, DATABASE_URL, SCHEMA, CONNECTIONS } = process.env
const verify = await createVerifier(SECRET)
const getItem = createItems(DATABASE_URL, SCHEMA, Number(CONNECTIONS))

const app = express()
app.disable('x-powered-by')
app.disable('etag')
app.use(express.json())

async function signedIn(request, response, next) {
  request.user = await verify(request.headers)
  if (request.user) return next()
  response.status(401).json({ code: 'ERROR_CODE_UNAUTHORIZED', message: 'This token is not valid.', payload: '' })
}

app.get('/random', (_request, response) => {
  response.json({ number: randomInt(1, 1001) })
})
app.get('/secure/random', signedIn, (_request, response) => {
  response.json({ number: randomInt(1, 1001) })
})
app.get('/items/:id', signedIn, async (request, response) => {
  const row = await getItem(Number(request.params.id))
  if (row) response.json(row)
  else response.status(404).json({ code: 'ERROR_CODE_NOT_FOUND', message: 'Not found', payload: '' })
})

const server = app.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
