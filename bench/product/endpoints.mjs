// The endpoints of the workspace under measurement; baselines/ has the same by hand.
import { binary, constant, filters, input, inputOf, object, reference, step, variable } from './written.mjs'

const drawNumber = {
  stack: [step('security.random_number', { min: 1, max: 1000 }, { as: 'number' })],
  response: object({ number: variable('number') }),
}

const email = input('email', 'email', { filters: filters('trim', 'lower') })
const refuse = (condition) =>
  step('precondition', { condition, error_type: 'accessdenied', error: 'Invalid credentials.' })

function logIn(path, inputs, check) {
  return {
    method: 'POST',
    path,
    inputs,
    stack: [
      step(
        'db.get',
        {
          table: 'user',
          field_name: 'email',
          field_value: inputOf('email'),
          output: ['id', 'email', 'password', 'role'],
        },
        { as: 'user' },
      ),
      refuse(binary(variable('user'), '!=', constant(null))),
      ...check,
      step(
        'security.create_auth_token',
        {
          table: 'user',
          id: variable('user', 'id'),
          extras: object({ role: variable('user', 'role') }),
          expiration: '1h',
        },
        { as: 'authToken' },
      ),
    ],
    response: object({ authToken: variable('authToken') }),
  }
}

const checkPassword = [
  step(
    'security.check_password',
    { text_password: inputOf('password'), hash_password: variable('user', 'password') },
    { as: 'matches' },
  ),
  refuse(variable('matches')),
]

const loop = (path, turns) => ({
  path,
  stack: [
    step('var', { name: 'i', value: 0 }),
    step('var', { name: 'sum', value: 0 }),
    step(
      'while',
      { condition: binary(variable('i'), '<', constant(turns)) },
      {
        slots: [
          [
            'each',
            [
              step(
                'conditional',
                { condition: binary(binary(variable('i'), '%', constant(2)), '==', constant(0)) },
                { slots: [['then', [step('math.add', { variable: 'sum', value: variable('i') })]]] },
              ),
              step('var.update', { name: 'i', value: binary(variable('i'), '+', constant(1)) }),
            ],
          ],
        ],
      },
    ),
  ],
  response: object({ sum: variable('sum') }),
})

const bookingInputs = [
  input('customer', 'text', { filters: filters('trim', ['min', 2], ['max', 100]) }),
  email,
  input('seats', 'int', { filters: filters(['min', 1], ['max', 50]) }),
  input('price', 'decimal', { filters: filters(['min', 0]) }),
  input('day', 'date'),
  input('status', 'enum', { values: ['requested', 'confirmed'] }),
]

const itemByKey = (path, more = {}) => ({
  path,
  authentication: 'user',
  inputs: [input('id', 'int')],
  stack: [step('db.get', { table: 'item', field_name: 'id', field_value: inputOf('id') }, { as: 'item' })],
  response: variable('item'),
  ...more,
})

export const endpoints = [
  { path: 'random', ...drawNumber },
  { path: 'secure/random', authentication: 'user', ...drawNumber },
  logIn('log-in', [email, input('password', 'text')], checkPassword),
  logIn('token', [email], []),
  itemByKey('items/{id}'),
  itemByKey('history/off/{id}', { history: 'off' }),
  itemByKey('history/sampled/{id}', { history: { every: 10 } }),
  itemByKey('history/all/{id}', { history: 'all' }),
  {
    path: 'items',
    inputs: [input('category', 'int')],
    stack: [
      step(
        'db.query',
        {
          table: 'item',
          where: binary(reference('db', 'category'), '==', inputOf('category')),
          sort: [{ field: 'created_at', order: 'desc' }],
          per_page: 20,
        },
        { as: 'page' },
      ),
    ],
    response: variable('page', 'items'),
  },
  {
    method: 'POST',
    path: 'bookings',
    inputs: bookingInputs,
    stack: [
      step(
        'db.add',
        { table: 'booking', data: object(Object.fromEntries(bookingInputs.map(({ name }) => [name, inputOf(name)]))) },
        { as: 'booking' },
      ),
    ],
    response: variable('booking'),
  },
  loop('loop', 100),
  loop('long-loop', 10_000),
]
