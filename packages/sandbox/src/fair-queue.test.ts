import { setImmediate as turn } from 'node:timers/promises'
import { limitReached } from '@stackwright/language'
import { expect, it } from 'vitest'
import { createFairQueue } from './fair-queue.ts'

const tooLong = () => limitReached({ limit: 'waiting', allowed: 'so much' })

it('lets owners take turns, whoever came first', async () => {
  const queue = createFairQueue(['thread'])
  const order: string[] = []
  await queue.take('a', tooLong)
  const turns = ['a', 'a', 'b'].map((owner) => queue.take(owner, tooLong).then(() => order.push(owner)))
  for (const _ of turns) {
    queue.give('thread')
    await turn()
  }
  expect(order).toEqual(['a', 'b', 'a'])
})

it('lets nobody stand in line who has left', async () => {
  const queue = createFairQueue<string>([])
  const leaving = new AbortController()
  const waiting = queue.take('a', tooLong, leaving.signal)
  leaving.abort(new Error('left'))
  await expect(waiting).rejects.toThrow('left')
  await expect(queue.take('a', tooLong, leaving.signal)).rejects.toThrow('left')
  queue.give('thread')
  expect(await queue.take('b', tooLong)).toBe('thread')
})
