// How the hand-written servers read a row: one prepared statement on a small pool, numbers as numbers.
import pg from 'pg'

pg.types.setTypeParser(pg.types.builtins.INT8, Number)

export function createItems(databaseUrl, schema, connections) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: connections })
  const text = `SELECT id, created_at, name, quantity FROM "${schema}".item WHERE id = $1`
  return async function getItem(id) {
    const { rows } = await pool.query({ name: 'item', text, values: [id] })
    return rows[0]
  }
}
