import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../config/project-root.ts'

/** One step of the platform schema's history, in the form Prisma's tools keep it. */
export interface Migration {
  name: string
  sql: string
  /** SHA-256 of the file, as Prisma records it. */
  checksum: string
}

export const migrationsDirectory: string = join(projectRoot, 'prisma', 'migrations')

/** All migrations of this version, oldest first. */
export function readMigrations(directory: string = migrationsDirectory): Migration[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const file = readFileSync(join(directory, name, 'migration.sql'))
      return { name, sql: file.toString('utf8'), checksum: createHash('sha256').update(file).digest('hex') }
    })
    .sort((left, right) => (left.name < right.name ? -1 : 1))
}
