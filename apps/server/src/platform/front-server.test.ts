import { once } from 'node:events'
import { request } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type FrontServer, listen } from './front-server.ts'

const get = (port: number, path: string) => fetch(`http://127.0.0.1:${port}${path}`)

async function open(milliseconds: number): Promise<FrontServer> {
  const front = await listen({ host: '127.0.0.1', port: 0 })
  front.serve({
    runtime: (_request, response) => void delay(milliseconds).then(() => response.end('runtime')),
    others: (_request, response) => void response.end('others'),
  })
  return front
}

test('is alive at once and ready when there is somebody to answer', async () => {
  const front = await listen({ host: '127.0.0.1', port: 0 })
  const statuses = async () =>
    Promise.all(
      ['/healthz', '/readyz', '/readyz?x', '/', '/api:x/y'].map(async (path) => (await get(front.port, path)).status),
    )
  expect(await statuses()).toEqual([200, 503, 503, 503, 503])
  front.serve({ runtime: (_request, response) => response.end(), others: (_request, response) => response.end() })
  expect(await statuses()).toEqual([200, 200, 200, 200, 200])
  await front.close(1_000)
})

test('gives endpoints their requests directly', async () => {
  const front = await open(0)
  const answers = ['/api:abc/x', '/api:', '/api/x', '/', '//api:abc', '/platform/api:abc']
  expect(await Promise.all(answers.map(async (path) => (await get(front.port, path)).text()))).toEqual([
    'runtime',
    'runtime',
    'others',
    'others',
    'others',
    'others',
  ])
  await front.close(1_000)
})

test('finishes what is under way before it closes, and takes nothing new', async () => {
  const front = await open(300)
  const answer = get(front.port, '/api:abc/slow')
  await delay(100)
  const closing = front.close(5_000)
  await expect(get(front.port, '/')).rejects.toThrow()
  expect(await (await answer).text()).toBe('runtime')
  await closing
})

test('does not wait for ever', async () => {
  const front = await open(60_000)
  const stuck = request({ port: front.port, host: '127.0.0.1', path: '/api:abc/slow' }).end()
  const ended = once(stuck, 'error')
  await delay(100)
  // The answer would come after a minute, which is longer than a test may take.
  await front.close(200)
  await ended
})
