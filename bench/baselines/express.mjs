// Written by hand with Express, as most services in JavaScript are.
import { randomInt } from 'node:crypto'
import { verify as verifyPassword } from '@node-rs/argon2'
import express from 'express'
import { createDatabase } from './database.mjs'
import { broken, denied, inputError, notFound, unauthorized } from './failures.mjs'
import { InputError, readBooking } from './read-booking.mjs'
import { readEmail } from './read-email.mjs'
import { sumOfEven } from './sum-of-even.mjs'
import { createIssuer, createVerifier } from './tokens.mjs'

const verify = await createVerifier(process.env.SECRET)
const issue = await createIssuer(process.env.SECRET)
const { getItem, listItems, findUser, addBooking } = createDatabase(process.env)

const app = express()
app.disable('x-powered-by')
app.disable('etag')
app.use(express.json())

const send = (response, { status, body }) => response.status(status).json(body)

async function signedIn(request, response, next) {
  request.user = await verify(request.headers)
  if (request.user) return next()
  send(response, unauthorized)
}

async function findByEmail(request, response, next) {
  const email = readEmail(request.body?.email)
  request.user = email && (await findUser(email))
  if (request.user) return next()
  send(response, denied)
}

async function checkPassword(request, response, next) {
  const { password } = request.body
  if (typeof password === 'string' && (await verifyPassword(request.user.password, password))) return next()
  send(response, denied)
}

async function sendToken({ user: { id, role } }, response) {
  response.json({ authToken: await issue({ table: 'user', id, extras: { role } }) })
}

const sendNumber = (_request, response) => response.json({ number: randomInt(1, 1001) })

app.get('/random', sendNumber)
app.get('/secure/random', signedIn, sendNumber)
app.post('/log-in', findByEmail, checkPassword, sendToken)
app.post('/token', findByEmail, sendToken)
app.get('/items/:id', signedIn, async (request, response) => {
  const row = await getItem(Number(request.params.id))
  if (row) response.json(row)
  else send(response, notFound)
})
app.get('/items', async (request, response) => {
  const category = Number(request.query.category)
  if (!Number.isSafeInteger(category)) throw new InputError('category', 'must be a whole number')
  response.json(await listItems(category, 20))
})
app.post('/bookings', async (request, response) => {
  response.json(await addBooking(readBooking(request.body)))
})
app.get('/loop', (_request, response) => response.json({ sum: sumOfEven(100) }))
app.get('/long-loop', (_request, response) => response.json({ sum: sumOfEven(10_000) }))
app.use((error, _request, response, _next) => {
  if (error instanceof InputError) send(response, inputError(error))
  else
    send(
      response,
      error.type === 'entity.parse.failed' ? inputError({ param: 'body', message: 'must be JSON' }) : broken,
    )
})

const server = app.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
