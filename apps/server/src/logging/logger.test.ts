import { expect, test } from 'vitest'
import { createLogger } from './logger.ts'
import { plainLines } from './plain-lines.ts'

function collect() {
  const lines: string[] = []
  return { lines, output: { write: (text: string) => void lines.push(text) } }
}

test('secrets do not reach the log, wherever they stand', () => {
  const { lines, output } = collect()
  createLogger({ logLevel: 'info' }, output).info(
    {
      password: 'p1',
      account: { email: 'a@b.c', passwordHash: 'p2' },
      request: { headers: { authorization: 'p3', cookie: 'p4', host: 'h' } },
      response: { headers: { 'set-cookie': 'p5' } },
      body: { token: 'p6', authToken: 'p7', code: 'ECONNRESET' },
    },
    'seen',
  )
  const { time, ...record } = JSON.parse(lines.join(''))
  expect(record).toEqual({
    level: 'info',
    password: '[hidden]',
    account: { email: 'a@b.c', passwordHash: '[hidden]' },
    request: { headers: { authorization: '[hidden]', cookie: '[hidden]', host: 'h' } },
    response: { headers: { 'set-cookie': '[hidden]' } },
    body: { token: '[hidden]', authToken: '[hidden]', code: 'ECONNRESET' },
    msg: 'seen',
  })
  expect(time).toMatch(/^\d{4}-\d\d-\d\dT/)
})

test('a person reads plain lines', () => {
  const { lines, output } = collect()
  const logger = createLogger({ logLevel: 'info' }, plainLines(output))
  logger.info('started')
  logger.warn({ port: 1 }, 'odd')
  logger.debug('not shown')
  expect(lines.map((line) => line.replace(/^[\d:]{8}/, 'TIME'))).toEqual([
    'TIME started\n',
    'TIME warn odd {"port":1}\n',
  ])
})

test('of an error only what it says of itself is logged: the database adds rows to its errors', () => {
  const { lines, output } = collect()
  const cause = Object.assign(new Error('row is wrong'), { code: '23514', detail: 'Failing row contains (hash).' })
  const err = Object.assign(new TypeError('no write', { cause }), { parameters: ['hash'] })
  createLogger({ logLevel: 'info' }, output).error({ err })
  expect(JSON.parse(lines.join('')).err).toEqual({
    type: 'TypeError',
    message: 'no write',
    stack: err.stack,
    cause: { type: 'Error', message: 'row is wrong', stack: cause.stack, code: '23514' },
  })
})
