import type { Pool } from 'pg'
import { expect, test } from 'vitest'
import type { Logger } from '../logging/logger.ts'
import type { RunRecord } from '../runtime/runtime-options.ts'
import { createRunHistory } from './run-history.ts'

const log = { warn: () => {}, error: () => {} } as unknown as Logger
const masterKey = { derive: () => Buffer.alloc(32, 7) }

test('counts the runs that a database which was away could not take', async () => {
  const counted: unknown[] = []
  let isAway = true
  const pool = {
    async query(statement: string, values: unknown) {
      if (isAway) throw new Error('away')
      if (statement.startsWith('UPDATE workspace')) counted.push(values)
      return { rows: [] }
    },
  } as unknown as Pool
  const history = createRunHistory({ pool, masterKey, log })
  const run = { workspaceId: 'shop', documentId: 'order', recorded: null } as unknown as RunRecord
  history.record(run)
  history.record(run)
  await history.flush()
  isAway = false
  await history.flush()
  await history.close()
  expect(counted).toEqual([['shop', 2]])
})
