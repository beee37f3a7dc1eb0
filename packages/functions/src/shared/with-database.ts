import type { Database, Run } from '@stackwright/language'

/** Works with another database, the inside of a transaction. What runs beside has a run of its own and is no part of it. */
export async function withDatabase<T>(run: Run, database: Database, work: () => T | Promise<T>): Promise<T> {
  const outer = run.host
  run.host = { ...outer, database }
  try {
    return await work()
  } finally {
    run.host = outer
  }
}
