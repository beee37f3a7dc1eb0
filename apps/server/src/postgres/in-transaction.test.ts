import type { PoolClient } from 'pg'
import { expect, test } from 'vitest'
import { inTransaction } from './in-transaction.ts'

/** What is told to PostgreSQL and to the pool by work with this outcome, when these statements fail. */
async function told(work: () => Promise<unknown>, failing: readonly string[] = []) {
  const said: unknown[] = []
  const client = {
    query: async (statement: string) => {
      said.push(statement)
      if (failing.includes(statement)) throw new Error(`no ${statement}`)
    },
    release: (isBroken: boolean) => void said.push(isBroken),
  } as unknown as PoolClient
  const outcome = await inTransaction({ connect: async () => client } as never, work).catch(
    (error: Error) => error.message,
  )
  return [outcome, ...said]
}

const failing = () => Promise.reject(new Error('no work'))

test.each([
  ['keeps what was done', told(async () => 7), [7, 'BEGIN', 'COMMIT', false]],
  ['undoes what answers false', told(async () => false), [false, 'BEGIN', 'ROLLBACK', false]],
  ['undoes what fails, and fails alike', told(failing), ['no work', 'BEGIN', 'ROLLBACK', false]],
  ['gives up a connection that cannot undo', told(failing, ['ROLLBACK']), ['no work', 'BEGIN', 'ROLLBACK', true]],
  ['fails when nothing was kept', told(async () => 7, ['COMMIT']), ['no COMMIT', 'BEGIN', 'COMMIT', 'ROLLBACK', false]],
])('%s', async (_case, said, expected) => expect(await said).toEqual(expected))
