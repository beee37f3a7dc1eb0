// What is measured, as data: the requests of each case, and what the product is to reach as a multiple of a baseline's requests
// per second.
import { randomBytes } from 'node:crypto'
import { get, post } from './requests.mjs'

const asRaw = { raw: 0.8 }
const asRawAndThreeExpress = { raw: 0.8, express: 3 }

/** Any whole number from 1 to `most`. */
const any = (most) => 1 + Math.floor(Math.random() * most)
const many = (count, make) => Array.from({ length: count }, make)

/** `requests` is told under which path a server has its endpoints, which token it takes, and how much is in the tables. */
export const cases = [
  {
    name: 'A',
    title: 'a random number',
    goals: asRawAndThreeExpress,
    requests: ({ prefix }) => [get(`${prefix}/random`)],
  },
  {
    name: 'B',
    title: 'the same with a valid token',
    goals: asRawAndThreeExpress,
    requests: ({ prefix, token }) => [get(`${prefix}/secure/random`, token)],
  },
  {
    name: 'B1',
    title: 'the same with invalid tokens, as many as no cache keeps',
    goals: asRaw,
    expectedStatus: 401,
    requests: ({ prefix, token }) =>
      many(20_000, () => get(`${prefix}/secure/random`, token.slice(0, -22) + randomBytes(16).toString('base64url'))),
  },
  {
    name: 'C',
    title: 'log in: user by e-mail, check of the password, token',
    // It is the hash that takes the time: equal but for noise.
    goals: { raw: 0.8, express: 0.95 },
    requests: ({ prefix, users, password }) =>
      many(1_000, () => post(`${prefix}/log-in`, { email: `user${any(users)}@example.com`, password })),
  },
  {
    name: 'C0',
    title: 'the same without the check of the password',
    goals: asRaw,
    requests: ({ prefix, users }) =>
      many(5_000, () => post(`${prefix}/token`, { email: `user${any(users)}@example.com` })),
  },
  {
    name: 'D',
    title: 'one record by its key, with a token',
    goals: asRawAndThreeExpress,
    requests: ({ prefix, token, rows }) => many(5_000, () => get(`${prefix}/items/${any(rows)}`, token)),
  },
  {
    name: 'D-off',
    title: 'the same, no run kept in the history',
    servers: ['product'],
    goals: {},
    requests: ({ prefix, token, rows }) => many(5_000, () => get(`${prefix}/history/off/${any(rows)}`, token)),
  },
  {
    name: 'D-sampled',
    title: 'the same, every tenth run kept in the history: at most 5 % more processor time than D-off',
    servers: ['product'],
    goals: {},
    requests: ({ prefix, token, rows }) => many(5_000, () => get(`${prefix}/history/sampled/${any(rows)}`, token)),
  },
  {
    name: 'D-all',
    title: 'the same, every run kept in the history',
    servers: ['product'],
    goals: {},
    requests: ({ prefix, token, rows }) => many(5_000, () => get(`${prefix}/history/all/${any(rows)}`, token)),
  },
  {
    name: 'E',
    title: '20 records of a category, the newest first',
    goals: asRaw,
    requests: ({ prefix, categories }) => many(5_000, () => get(`${prefix}/items?category=${any(categories)}`)),
  },
  {
    name: 'F',
    title: 'add a record from six inputs that are checked',
    goals: asRaw,
    requests: ({ prefix }) => many(2_000, () => post(`${prefix}/bookings`, booking())),
  },
  {
    name: 'G',
    title: 'a loop of 100 turns with a condition',
    goals: asRawAndThreeExpress,
    requests: ({ prefix }) => [get(`${prefix}/loop`)],
  },
  {
    name: 'G2',
    title: 'the same loop, 10,000 turns',
    goals: { raw: 1 / 8 },
    requests: ({ prefix }) => [get(`${prefix}/long-loop`)],
  },
]

function booking() {
  const number = any(1_000_000)
  return {
    customer: `  Customer ${number} `,
    email: `Customer${number}@Example.com`,
    seats: any(20),
    price: any(100_000) / 100,
    day: `2026-${String(any(12)).padStart(2, '0')}-${String(any(28)).padStart(2, '0')}`,
    status: number % 3 === 0 ? 'confirmed' : 'requested',
  }
}
