import { Client, DatabaseError } from 'pg'
import { StartFailure } from '../config/start-failure.ts'

const invalidPassword = '28P01'

/** Makes the database when it is missing, and so proves that the server answers to our password. */
export async function ensureDatabase(maintenanceUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: maintenanceUrl })
  try {
    await client.connect()
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`)
  } catch (error) {
    if (error instanceof DatabaseError && error.code === invalidPassword) {
      throw new StartFailure(
        'The secret key does not fit the data folder: its database was set up with another one. Restore SECRET_KEY or the file secret.key.',
      )
    }
    throw error
  } finally {
    await client.end()
  }
}
