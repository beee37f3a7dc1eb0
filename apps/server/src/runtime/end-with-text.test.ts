import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endWithText } from './end-with-text.ts'

const texts: Record<string, string> = {
  '/short': '{"number":7}',
  '/empty': '',
  '/accents': '"Zoë 🚂 \u0000"',
  '/long': 'ä'.repeat(3_000_000),
}

let server: Server
const finished: string[] = []

beforeAll(async () => {
  server = createServer(async (request, response: ServerResponse) => {
    const { pathname: path, searchParams } = new URL(String(request.url), 'http://localhost')
    response.on('finish', () => finished.push(path))
    if (searchParams.has('late')) await setImmediate()
    const text = texts[path] ?? ''
    response.sendDate = false
    response.writeHead(200, ['Content-Type', 'text/plain', 'Content-Length', String(Buffer.byteLength(text))])
    if (searchParams.has('usual')) response.end(text)
    else endWithText(response, text)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => server.close())

/** All that the server writes to one connection on which all requests are sent at once. */
async function allOf(requests: readonly string[]): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const last = requests.length - 1
  socket.write(
    requests
      .map((line, at) => `${line} HTTP/1.1\r\nHost: a\r\n${at === last ? 'Connection: close\r\n' : ''}\r\n`)
      .join(''),
  )
  const pieces: Buffer[] = []
  for await (const piece of socket) pieces.push(piece as Buffer)
  return Buffer.concat(pieces).toString()
}

describe('an answer ended with a text', () => {
  const cases: Record<string, string[]> = {
    'a short one': ['GET /short'],
    'one without a body': ['GET /empty'],
    'one of many characters': ['GET /accents'],
    'one longer than what the system takes at once': ['GET /long'],
    'one to HEAD, which has a length only': ['HEAD /short', 'GET /short'],
    'many on one connection': ['GET /short', 'GET /long', 'GET /empty', 'GET /accents', 'GET /short'],
    'many that overtake each other': ['GET /long?late', 'GET /short', 'HEAD /long', 'GET /accents?late', 'GET /short'],
  }
  it.each(Object.entries(cases))('is the same bytes as usual: %s', async (_, requests) => {
    finished.length = 0
    const usual = await allOf(requests.map((line) => line + (line.includes('?') ? '&usual' : '?usual')))
    expect(await allOf(requests)).toBe(usual)
    expect(finished.length).toBe(requests.length * 2)
  })

  it('is swallowed by a connection that is gone', async () => {
    const gone = createServer((request, response) => {
      request.socket.destroy()
      response.writeHead(200, ['Content-Length', '2'])
      endWithText(response, 'ok')
    })
    gone.listen(0, '127.0.0.1')
    await once(gone, 'listening')
    await expect(fetch(`http://127.0.0.1:${(gone.address() as AddressInfo).port}/`)).rejects.toThrow()
    gone.close()
  })
})
