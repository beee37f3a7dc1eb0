// `prisma generate`, `validate` and `format` need no schema engine, yet the command line tool downloads one before anything
// else. Naming a program that exists keeps them offline. Remove the line's effect for `prisma migrate` by setting the variable.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

import { defineConfig } from 'prisma/config'

/** The platform's tables lie in a schema of their own. */
function platformUrl(url: string): string {
  const parsed = new URL(url)
  parsed.searchParams.set('schema', 'stackwright')
  return parsed.href
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(process.env.DATABASE_URL && { datasource: { url: platformUrl(process.env.DATABASE_URL) } }),
})
