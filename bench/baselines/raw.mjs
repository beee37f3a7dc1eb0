// Written by hand on node:http alone: the least a server in JavaScript can cost.
import { randomInt } from 'node:crypto'
import { createServer } from 'node:http'
import { verify as verifyPassword } from '@node-rs/argon2'
import { createDatabase } from './database.mjs'
import { broken, denied, inputError, notFound, unauthorized } from './failures.mjs'
import { InputError, readBooking } from './read-booking.mjs'
import { readEmail } from './read-email.mjs'
import { sumOfEven } from './sum-of-even.mjs'
import { createIssuer, createVerifier } from './tokens.mjs'

const verify = await createVerifier(process.env.SECRET)
const issue = await createIssuer(process.env.SECRET)
const { getItem, listItems, findUser, addBooking } = createDatabase(process.env)

const ok = (body) => ({ status: 200, body })
const token = async ({ id, role }) => ok({ authToken: await issue({ table: 'user', id, extras: { role } }) })
const draw = () => ok({ number: randomInt(1, 1001) })

const get = {
  '/random': draw,
  '/secure/random': async ({ headers }) => ((await verify(headers)) ? draw() : unauthorized),
  '/loop': () => ok({ sum: sumOfEven(100) }),
  '/long-loop': () => ok({ sum: sumOfEven(10_000) }),
}

const post = {
  async '/log-in'(body) {
    const email = readEmail(body?.email)
    if (email === undefined || typeof body.password !== 'string') return denied
    const user = await findUser(email)
    return user && (await verifyPassword(user.password, body.password)) ? token(user) : denied
  },
  async '/token'(body) {
    const email = readEmail(body?.email)
    const user = email && (await findUser(email))
    return user ? token(user) : denied
  },
  '/bookings': async (body) => ok(await addBooking(readBooking(body))),
}

async function handle(request) {
  const { method, url, headers } = request
  if (method === 'POST') return Object.hasOwn(post, url) ? post[url](JSON.parse(await readText(request))) : notFound
  if (method !== 'GET') return notFound
  if (Object.hasOwn(get, url)) return get[url](request)
  const category = /^\/items\?category=(\d{1,9})$/.exec(url)?.[1]
  if (category) return ok(await listItems(Number(category), 20))
  const id = /^\/items\/(\d{1,9})$/.exec(url)?.[1]
  if (!id) return notFound
  if (!(await verify(headers))) return unauthorized
  const row = await getItem(Number(id))
  return row ? ok(row) : notFound
}

function readText(request) {
  return new Promise((resolve, reject) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (chunk) => {
      body += chunk
      if (body.length > 1_000_000) reject(new InputError('body', 'is too large'))
    })
    request.on('end', () => resolve(body))
    request.on('error', reject)
  })
}

function fail(error) {
  if (error instanceof InputError) return inputError(error)
  return error instanceof SyntaxError ? inputError({ param: 'body', message: 'must be JSON' }) : broken
}

function answer(response, { status, body }) {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  })
  response.end(text)
}

const server = createServer((request, response) => {
  handle(request)
    .catch(fail)
    .then((result) => answer(response, result))
})
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))
