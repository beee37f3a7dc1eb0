import { randomUUID } from 'node:crypto'
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase } from '../../../../tools/testing/database.ts'
import { createTaskLocks, type TaskLocks } from './task-locks.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let pools: Pool[]
let one: TaskLocks
let other: TaskLocks

beforeAll(async () => {
  database = await createTestDatabase()
  pools = [0, 1].map(() => new Pool({ connectionString: database.url, max: 2 }))
  ;[one, other] = pools.map(createTaskLocks) as [TaskLocks, TaskLocks]
}, 60_000)
afterAll(async () => {
  await Promise.all([one?.close(), other?.close()])
  await Promise.all((pools ?? []).map((pool) => pool.end()))
  await database?.drop()
})

test('a task that one server has taken is free nowhere, and looking takes it from nobody', async () => {
  // Keys of either sign, in both of their halves.
  for (const document of Array.from({ length: 12 }, () => randomUUID())) {
    const look = () => Promise.all([one.isFree(document), other.isFree(document)])
    expect(await look()).toEqual([true, true])
    expect(await one.take(document)).toBe(true)
    expect(await look()).toEqual([false, false])
    expect([await one.take(document), await other.take(document)]).toEqual([false, false])
    await one.give(document)
    expect(await look()).toEqual([true, true])
    expect(await other.take(document)).toBe(true)
    await other.give(document)
  }
})
