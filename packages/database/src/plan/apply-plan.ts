import { databaseError } from '@stackwright/language'
import { databaseFailure, sqlStateOf } from '../workspace/database-failure.ts'
import type { TableChange } from './table-change.ts'

/** Whatever runs a statement: a client of `pg`, or a transaction of another library wrapped into this. */
export interface StatementRunner {
  query(statement: string): Promise<unknown>
}

/**
 * Runs a plan. The caller opens the transaction, so that tables and documents change together, and rolls it back when this fails.
 * Waits at most five seconds for those who use the table.
 */
export async function applyPlan(client: StatementRunner, changes: readonly TableChange[]): Promise<void> {
  if (changes.length === 0) return
  await client.query(`set local lock_timeout = '5s'`)
  for (const { statements, refusals } of changes) {
    for (const statement of statements) {
      try {
        await client.query(statement)
      } catch (error) {
        const reason = refusals[sqlStateOf(error) ?? '']
        throw reason === undefined ? databaseFailure(error) : databaseError({ reason })
      }
    }
  }
}
