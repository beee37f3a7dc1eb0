import { type Database, Failure, type TransactionOptions } from '@stackwright/language'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestWorkspace, type TestWorkspace, tableOf } from '../testing/test-workspace.ts'

const item = tableOf('item', [
  { name: 'name', type: 'text' },
  { name: 'amount', type: 'int' },
])

let workspace: TestWorkspace
let database: Database
beforeAll(async () => {
  workspace = await createTestWorkspace()
  await workspace.save(null, item)
  database = workspace.database
})
afterAll(() => workspace.close())
beforeEach(async () => {
  await workspace.query('truncate w_test_live.item restart identity')
  await workspace.query("insert into w_test_live.item (name, amount) values ('a', 1), ('b', 2)")
})

const run = (through: Database, text: string, values: unknown[] = []) => through.query({ name: '', text }, values)
const add = (through: Database, name: string) => run(through, 'insert into item (name) values ($1)', [name])
const names = async (through: Database = database) =>
  (await run(through, 'select name from item order by id')).map(({ name }) => name)
const broken = (through: Database) => run(through, 'select 1 / (select 0)').catch(() => 'caught')
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'went through',
    (error: unknown) => (error instanceof Failure ? error.code : error),
  )

describe('a transaction', () => {
  it('keeps what it did, seen by others only then', async () => {
    const result = await database.transaction({}, async (inner) => {
      await add(inner, 'c')
      return [await names(inner), await names()]
    })
    expect(result).toEqual([
      ['a', 'b', 'c'],
      ['a', 'b'],
    ])
    expect(await names()).toEqual(['a', 'b', 'c'])
  })

  it('undoes everything when its body fails, and leaves what went past it', async () => {
    const failing = database.transaction({}, async (inner) => {
      await add(inner, 'inside')
      await add(database, 'outside')
      throw new Error('No')
    })
    await expect(failing).rejects.toThrow('No')
    expect(await names()).toEqual(['a', 'b', 'outside'])
  })

  it('fails with what its body has caught from the database, since nothing of it could be kept', async () => {
    const failing = database.transaction({}, async (inner) => {
      await add(inner, 'c')
      await broken(inner)
      return 'done'
    })
    await expect(failing).rejects.toThrow('divides by zero')
    expect(await names()).toEqual(['a', 'b'])
  })

  it('goes on after an inner one that failed', async () => {
    await database.transaction({}, async (inner) => {
      await add(inner, 'c')
      const part = inner.transaction({}, async (nested) => {
        await add(nested, 'd')
        await run(nested, 'select 1 / (select 0)')
      })
      expect(await codeOf(part)).toBe('DATABASE.ERROR')
      await inner.transaction({}, (nested) => add(nested, 'e'))
    })
    expect(await names()).toEqual(['a', 'b', 'c', 'e'])
  })

  it('takes nothing more when it has ended', async () => {
    let late: Database | undefined
    await database.transaction({}, async (inner) => {
      late = inner
    })
    expect(await codeOf(add(late as Database, 'late'))).toBe('DATABASE.ERROR')
    expect(await names()).toEqual(['a', 'b'])
  })

  it.each<TransactionOptions['isolation']>(['read_committed', 'repeatable_read', 'serializable'])(
    'has the isolation %s',
    async (isolation) => {
      const [row] = await database.transaction({ isolation }, (inner) => run(inner, 'show transaction_isolation'))
      expect(row).toEqual({ transaction_isolation: isolation?.replace('_', ' ') })
    },
  )

  it('says when others got in the way', async () => {
    const change = (through: Database) => run(through, 'update item set amount = amount + 1 where id = 1')
    const slow = database.transaction({ isolation: 'repeatable_read' }, async (inner) => {
      await names(inner)
      await change(database)
      await change(inner)
    })
    expect(await codeOf(slow)).toBe('DATABASE.CONFLICT')
  })

  it('says so of a deadlock too, even when an inner part caught it', async () => {
    const lock = (through: Database, id: number) => run(through, 'update item set amount = 0 where id = $1', [id])
    let both = () => {}
    const locked = new Promise<void>((resolve) => {
      both = resolve
    })
    let count = 0
    const one = (first: number, second: number) =>
      database.transaction({}, async (inner) => {
        await lock(inner, first)
        if (++count === 2) both()
        await locked
        await inner.transaction({}, (nested) => lock(nested, second)).catch(() => {})
      })
    const outcomes = await Promise.all([codeOf(one(1, 2)), codeOf(one(2, 1))])
    expect(outcomes.sort()).toEqual(['DATABASE.CONFLICT', 'went through'])
  })

  it('waits for its turn when all connections are in use', async () => {
    const work = Array.from({ length: 20 }, (_, index) =>
      database.transaction({}, async (inner) => {
        await run(inner, 'select pg_sleep(0.01)')
        await add(inner, `x${index}`)
      }),
    )
    await Promise.all(work)
    expect(await names()).toHaveLength(22)
  })
})

describe('a stream', () => {
  const collect = async (through: Database, text: string, most = Number.POSITIVE_INFINITY) => {
    let count = 0
    for await (const rows of through.stream({ name: '', text }, [])) {
      expect(rows.length).toBeLessThanOrEqual(500)
      count += rows.length
      if (count >= most) break
    }
    return count
  }
  const many = 'select * from generate_series(1, 1200) as number'

  it.each([0, 1, 500, 501, 1200])('gives %i rows in batches', async (count) => {
    expect(await collect(database, `select * from generate_series(1, ${count})`)).toBe(count)
    expect(
      await database.transaction({}, (inner) => collect(inner, `select * from generate_series(1, ${count})`)),
    ).toBe(count)
  })

  it('may be left early, and be gone through inside another one', async () => {
    for (let round = 0; round < 10; round++) expect(await collect(database, many, 1)).toBe(500)
    for await (const _ of database.stream({ name: '', text: many }, []))
      expect(await collect(database, many)).toBe(1200)
  })

  it('fails where a row does', async () => {
    const failing = collect(database, 'select 1 / (1000 - number) from generate_series(1, 1200) as number')
    expect(await codeOf(failing)).toBe('DATABASE.ERROR')
    expect(await collect(database, many)).toBe(1200)
  })
})
