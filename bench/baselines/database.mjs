// How the hand-written servers talk to PostgreSQL: prepared statements on a small pool, numbers as numbers.
import pg from 'pg'

pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, String)

export function createDatabase({ DATABASE_URL, SCHEMA, CONNECTIONS }) {
  const pool = new pg.Pool({ connectionString: DATABASE_URL, max: Number(CONNECTIONS) })
  const prepare = (name, text) => async (values) => (await pool.query({ name, text, values })).rows
  const item = prepare('item', `SELECT id, created_at, name, quantity, category FROM "${SCHEMA}".item WHERE id = $1`)
  const newest = prepare(
    'newest',
    `SELECT id, created_at, name, quantity, category FROM "${SCHEMA}".item
     WHERE category = $1 ORDER BY created_at DESC, id LIMIT $2`,
  )
  const user = prepare('user', `SELECT id, email, password, role FROM "${SCHEMA}"."user" WHERE email = $1`)
  const add = prepare(
    'add',
    `INSERT INTO "${SCHEMA}".booking (created_at, customer, email, seats, price, day, status)
     VALUES (now(), $1, $2, $3, $4, $5, $6)
     RETURNING id, created_at, customer, email, seats, price, day, status`,
  )
  return {
    getItem: async (id) => (await item([id]))[0],
    listItems: (category, limit) => newest([category, limit]),
    findUser: async (email) => (await user([email]))[0],
    addBooking: async ({ customer, email, seats, price, day, status }) =>
      (await add([customer, email, seats, price, day, status]))[0],
  }
}
