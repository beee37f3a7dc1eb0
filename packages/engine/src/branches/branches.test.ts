import { expect, it } from 'vitest'
import { Branches } from './branches.ts'

const never = new Promise<never>(() => {})
const patience = { late: (count: () => Promise<number>) => count(), signal: undefined }

it('gives what asynchronous runs came to, in the order they are asked for', async () => {
  const branches = new Branches()
  branches.start('1', () => Promise.resolve('first'))
  branches.start('2', () => 'second')
  expect(await branches.results(['2', '1'], { ...patience, milliseconds: 60_000 })).toEqual(['second', 'first'])
})

it('waits no longer than it may, and not at all when nobody waits any more', async () => {
  const branches = new Branches()
  branches.start('1', () => never)
  await expect(branches.results(['1'], { ...patience, milliseconds: 1 })).rejects.toMatchObject({
    code: 'RUN.NOT_ENDED',
  })
  const signal = AbortSignal.abort(new Error('left'))
  await expect(branches.results(['1'], { ...patience, milliseconds: 60_000, signal })).rejects.toThrow('left')
})
