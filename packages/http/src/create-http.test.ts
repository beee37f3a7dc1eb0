import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { Failure, type HttpRequest, type ObjectValue, stringifyJson, type Value } from '@stackwright/language'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAllowedHosts } from './allowed-hosts.ts'
import { createHttp } from './create-http.ts'

const http = createHttp({ log: { info() {} }, allowed: readAllowedHosts('127.0.0.1'), maxBytes: 100_000 })
let server: Server
let base: string

const routes: Record<string, (request: IncomingMessage, response: ServerResponse, body: Buffer) => void> = {
  '/echo': (request, response, body) => {
    const { host: _, connection: __, ...headers } = request.headers
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ method: request.method, url: request.url, headers, body: body.toString() }))
  },
  '/json': (_, response) =>
    response.setHeader('content-type', 'application/json; charset=utf-8').end('{"id":9007199254740993}'),
  '/broken-json': (_, response) => response.setHeader('content-type', 'application/json').end('{'),
  '/problem': (_, response) =>
    response
      .writeHead(422, { 'content-type': 'application/problem+json', 'set-cookie': ['a=1', 'b=2'] })
      .end('{"x":1}'),
  '/text': (_, response) =>
    response.setHeader('content-type', 'text/plain; charset=iso-8859-1').end(Buffer.from('é', 'latin1')),
  '/image': (_, response) => response.setHeader('content-type', 'image/png').end(Buffer.from([137, 80, 78, 71])),
  '/nothing': (_, response) => response.writeHead(204).end(),
  '/gzip': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('packed')),
  '/br': (_, response) => response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync('packed')),
  '/deflate': (_, response) => response.writeHead(200, { 'content-encoding': 'deflate' }).end(deflateSync('packed')),
  '/bomb': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(200_000_000))),
  '/not-gzip': (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('plain'),
  '/zstd': (_, response) => response.writeHead(200, { 'content-encoding': 'zstd' }).end('x'),
  '/endless': (_, response) => {
    const timer = setInterval(() => response.write('x'.repeat(65_536)), 1)
    response.on('close', () => clearInterval(timer))
  },
  '/slow': (_, response) => {
    const timer = setInterval(() => response.write('x'), 20)
    response.on('close', () => clearInterval(timer))
  },
  '/silent': () => {},
  '/see-other': (_, response) => response.writeHead(303, { location: '/echo' }).end('ignored'),
  '/found': (_, response) => response.writeHead(302, { location: '/echo' }).end(),
  '/temporary': (_, response) => response.writeHead(307, { location: '/echo' }).end(),
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => routes[(request.url ?? '').split('?')[0] ?? '']?.(request, response, Buffer.concat(chunks)))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await http.close()
  server.closeAllConnections()
  server.close()
})

const send = (path: string, more: Partial<HttpRequest> = {}): Promise<ObjectValue> =>
  http.request({
    url: path.startsWith('http') ? path : base + path,
    method: 'GET',
    headers: [],
    params: null,
    timeout: 5_000,
    followLocation: true,
    verifyHost: true,
    verifyPeer: true,
    ...more,
  })

const failure = (path: string, more?: Partial<HttpRequest>): Promise<string> =>
  send(path, more).then(
    () => 'answered',
    (error) => {
      if (!(error instanceof Failure)) throw error
      return `${error.code} ${error.message}`.replaceAll(base, 'BASE')
    },
  )

const echo = async (path: string, more: Partial<HttpRequest>) => {
  const { response } = await send(path, more)
  const { headers, ...rest } = (response as ObjectValue).result as Record<string, Record<string, string>>
  return { ...rest, type: headers?.['content-type'] }
}

describe('what goes out', () => {
  test.each<[Partial<HttpRequest> & { path?: string }, object]>([
    [
      { params: { a: 'ü b', list: [1, true], none: null, deep: { x: 1.5 } } },
      { method: 'GET', url: '/echo?a=%C3%BC+b&list%5B0%5D=1&list%5B1%5D=true&deep%5Bx%5D=1.5', body: '' },
    ],
    [
      { path: '/echo?x=1', params: { x: 2 } },
      { method: 'GET', url: '/echo?x=1&x=2', body: '' },
    ],
    [
      { method: 'POST', params: { a: [1, null] } },
      { method: 'POST', url: '/echo', body: '{"a":[1,null]}', type: 'application/json' },
    ],
    [
      { method: 'POST', params: [] },
      { method: 'POST', url: '/echo', body: '[]', type: 'application/json' },
    ],
    [
      { method: 'PUT', headers: ['content-type: application/vnd.api+json'], params: {} },
      { method: 'PUT', url: '/echo', body: '{}', type: 'application/vnd.api+json' },
    ],
    [
      { method: 'POST', headers: ['Content-Type: application/x-www-form-urlencoded'], params: { a: '1&2', b: [3] } },
      { method: 'POST', url: '/echo', body: 'a=1%262&b%5B0%5D=3', type: 'application/x-www-form-urlencoded' },
    ],
    [
      { method: 'PATCH', headers: ['Content-Type: application/xml'], params: '<a/>' },
      { method: 'PATCH', url: '/echo', body: '<a/>', type: 'application/xml' },
    ],
    [
      { method: 'POST', params: 'plain' },
      { method: 'POST', url: '/echo', body: 'plain', type: 'text/plain; charset=utf-8' },
    ],
    [{ method: 'POST' }, { method: 'POST', url: '/echo', body: '' }],
    [
      { method: 'DELETE', params: { id: 1 } },
      { method: 'DELETE', url: '/echo', body: '{"id":1}', type: 'application/json' },
    ],
    [
      { path: '/see-other', method: 'POST', params: { a: 1 } },
      { method: 'GET', url: '/echo', body: '' },
    ],
    [
      { path: '/found', method: 'POST', params: { a: 1 } },
      { method: 'GET', url: '/echo', body: '' },
    ],
    [
      { path: '/temporary', method: 'POST', params: { a: 1 } },
      { method: 'POST', url: '/echo', body: '{"a":1}', type: 'application/json' },
    ],
  ])('%j', async ({ path = '/echo', ...request }, expected) => {
    expect(await echo(path, request)).toEqual({ type: undefined, ...expected })
  })

  test('multipart form data', async () => {
    const got = await echo('/echo', {
      method: 'POST',
      headers: ['Content-Type: multipart/form-data'],
      params: { a: 'x', b: { c: 1 } },
    })
    const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(String(got.type))?.[1]
    expect(
      String((got as unknown as ObjectValue).body)
        .replaceAll(String(boundary), 'B')
        .trim(),
    ).toBe(
      '--B\r\nContent-Disposition: form-data; name="a"\r\n\r\nx\r\n--B\r\nContent-Disposition: form-data; name="b[c]"\r\n\r\n1\r\n--B--',
    )
  })

  test('credentials of an address go into the header, headers of the connection stay ours', async () => {
    const url = base.replace('//', '//me:p%40ss%@')
    const { response } = await send(`${url}/echo`, {
      headers: ['Content-Length: 5', 'Transfer-Encoding: chunked', 'X-A: 1', 'X-A: 2'],
    })
    const { headers } = (response as ObjectValue).result as { headers: ObjectValue }
    expect(headers).toEqual({
      authorization: `Basic ${btoa('me:p@ss%')}`,
      'accept-encoding': 'gzip, deflate, br',
      'user-agent': 'Stackwright',
      accept: '*/*',
      'x-a': '1, 2',
    })
  })

  test.each<[Partial<HttpRequest>, string]>([
    [{ headers: ['X-A: 1\r\nX-B: 2'] }, 'headers has a line break or a character that x-a cannot carry.'],
    [{ headers: ['X-A: ü€'] }, 'headers has a line break or a character that x-a cannot carry.'],
    [{ headers: ['no colon'] }, 'headers must be lines such as "Accept: text/html".'],
    [{ headers: ['X A: 1'] }, 'headers must be lines such as "Accept: text/html".'],
    [{ headers: [': 1'] }, 'headers must be lines such as "Accept: text/html".'],
    [{ method: 'CONNECT' }, 'method must be one of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS.'],
    [{ method: 'GET /x HTTP/1.1\r\n' }, 'method must be one of GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS.'],
  ])('%j is refused', async (request, message) => {
    expect(await failure('/echo', request)).toBe(`ARGUMENT.OUT_OF_RANGE ${message}`)
  })
})

describe('what comes back', () => {
  test.each<[string, number, Value]>([
    ['/broken-json', 200, '{'],
    ['/problem', 422, { x: 1 }],
    ['/text', 200, 'é'],
    ['/image', 200, 'iVBORw=='],
    ['/nothing', 204, null],
    ['/gzip', 200, 'packed'],
    ['/br', 200, 'packed'],
    ['/deflate', 200, 'packed'],
  ])('%s', async (path, status, result) => {
    const { response } = await send(path)
    expect({ ...(response as ObjectValue), headers: undefined }).toEqual({ status, result, headers: undefined })
  })

  test('numbers are exact, the whole shape is as documented', async () => {
    const given = { method: 'POST', headers: ['X-A: 1'], params: { a: 1 } }
    const { request, response } = await send('/json', given)
    expect(request).toEqual({ url: `${base}/json`, ...given })
    expect(stringifyJson((response as ObjectValue).result as Value)).toBe('{"id":9007199254740993}')
  })

  test('headers come as lines, after the status', async () => {
    const { response } = await send('/problem')
    const lines = ((response as ObjectValue).headers as string[]).filter(
      (line) => !/^(date|connection|keep-alive)/.test(line),
    )
    expect(lines).toEqual([
      'HTTP/1.1 422 Unprocessable Entity',
      'content-type: application/problem+json',
      'set-cookie: a=1',
      'set-cookie: b=2',
      'transfer-encoding: chunked',
    ])
  })

  test('HEAD has no result', async () => {
    const { response } = await send('/text', { method: 'HEAD' })
    expect((response as ObjectValue).result).toBeNull()
  })
})

describe('what does not come back', () => {
  const tooLarge =
    'LIMIT.REACHED This run was stopped: it reached its limit of 100000 bytes (size of the answer of another server).'
  test.each([
    ['/endless', tooLarge],
    ['/bomb', tooLarge],
    ['/not-gzip', 'HTTP.FAILED The request to BASE failed: its answer is not packed as it says.'],
    ['/zstd', 'HTTP.FAILED The request to BASE failed: its answer is packed as zstd, which is not read here.'],
  ])('%s', async (path, expected) => {
    expect(await failure(path)).toBe(expected)
    expect(process.memoryUsage.rss()).toBeLessThan(1_500_000_000)
  })

  test.each(['/slow', '/silent'])('%s is not waited for', async (path) => {
    // Both answer later than a test may take, or never.
    expect(await failure(path, { timeout: 200 })).toBe(
      'HTTP.FAILED The request to BASE failed: it did not answer within 0.2 s.',
    )
  })

  test('a port where nobody listens', async () => {
    expect(await failure('http://127.0.0.1:1/')).toBe(
      'HTTP.FAILED The request to http://127.0.0.1:1 failed: nothing answers there.',
    )
  })

  test('a server that speaks something else', async () => {
    const other = createSocketServer((socket) => socket.end('220 mail.example.org ESMTP\r\n').on('error', () => {}))
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}`
    expect(await failure(url)).toBe(`HTTP.FAILED The request to ${url} failed: it does not speak HTTP.`)
    other.close()
  })
})
