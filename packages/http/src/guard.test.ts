import type { LookupAddress } from 'node:dns'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Failure, type HttpRequest, type ObjectValue } from '@stackwright/language'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readAllowedHosts } from './allowed-hosts.ts'
import { createHttp, type Http } from './create-http.ts'

let server: Server
let port: number
let reached: string[] = []
let looked: string[] = []
/** What the name server says, answer by answer; the last one stays. */
const names: Record<string, LookupAddress[][]> = {}
const clients: Http[] = []

const resolve = (name: string, _options: unknown, callback: (error: null, addresses: LookupAddress[]) => void) => {
  looked.push(name)
  const answers = names[name] ?? [[{ address: '127.0.0.1', family: 4 }]]
  callback(null, (answers.length > 1 ? answers.shift() : answers[0]) ?? [])
}

function client(allowed = ''): Http {
  const http = createHttp({ log: { info() {} }, allowed: readAllowedHosts(allowed), resolve: resolve as never })
  clients.push(http)
  return http
}

const get = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  url,
  method: 'GET',
  headers: [],
  params: null,
  timeout: 5_000,
  followLocation: true,
  verifyHost: true,
  verifyPeer: true,
  ...more,
})

const codeOf = (outcome: Promise<ObjectValue>): Promise<string> =>
  outcome.then(
    ({ response }) => `answered ${(response as ObjectValue).status}`,
    (error) => {
      if (!(error instanceof Failure)) throw error
      return error.code
    },
  )

beforeAll(async () => {
  server = createServer((request, response) => {
    reached.push(`${request.headers.host} ${request.url}`)
    const to = new URL(request.url ?? '/', 'http://x').searchParams.get('to')
    if (to) response.writeHead(302, { location: to })
    response.end(JSON.stringify(request.headers))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  port = (server.address() as AddressInfo).port
})
beforeEach(() => {
  reached = []
  looked = []
})
afterAll(async () => {
  await Promise.all(clients.map((http) => http.close()))
  server.close()
})

describe('targets inside are refused without looking anything up', () => {
  test.each([
    'http://127.0.0.1',
    'http://127.1',
    'http://2130706433',
    'http://0x7f.1',
    'http://0177.0.0.1',
    'http://0.0.0.0',
    'http://localhost',
    'http://LOCALHOST.',
    'http://a.localhost',
    'http://metadata.google.internal',
    'http://printer.local',
    'http://[::1]',
    'http://[::]',
    'http://[::ffff:127.0.0.1]',
    'http://[::ffff:7f00:1]',
    'http://[::127.0.0.1]',
    'http://[64:ff9b::7f00:1]',
    'http://[2002:7f00:1::]',
    'http://[2001:0:53aa:64c:0:0:80ff:fffe]',
    'http://169.254.169.254/latest/meta-data',
    'http://100.100.100.200',
    'http://168.63.129.16',
    'http://192.0.0.192',
    'http://[fd00:ec2::254]',
    'http://10.0.0.1',
    'http://10.255.255.255',
    'http://172.16.0.1',
    'http://172.31.255.255',
    'http://192.168.1.1',
    'http://100.64.0.1',
    'http://198.18.0.1',
    'http://224.0.0.1',
    'http://255.255.255.255',
    'http://[fe80::1]',
    'http://[fc00::1]',
    'http://[ff02::1]',
    'http://[fec0::1]',
    'http://a@127.0.0.1',
    'http://user:password@127.0.0.1',
    'http://127。0。0。1',
    'http://①②⑦.0.0.1',
    'http://example.org:5432',
    'http://example.org:6379',
    'http://example.org:25',
    'http://example.org:22',
    'http://example.org:0',
    'file:///etc/passwd',
    'gopher://example.org',
    'ftp://example.org',
    'unix:/var/run/docker.sock',
    'data:text/plain,x',
    'javascript:1',
    'ws://example.org',
  ])('%s', async (url) => {
    expect(await codeOf(client().request(get(url)))).toBe('HTTP.BLOCKED')
    expect({ looked, reached }).toEqual({ looked: [], reached: [] })
  })

  test.each(['', 'example.org', '//example.org', 'http://', 'http://[::1', 'http://a b'])(
    '%j is no address',
    async (url) => {
      expect(await codeOf(client().request(get(url)))).toBe('ARGUMENT.OUT_OF_RANGE')
    },
  )
})

describe('names', () => {
  test.each<[string, LookupAddress[]]>([
    ['an address inside', [{ address: '127.0.0.1', family: 4 }]],
    ['a mapped address', [{ address: '::ffff:127.0.0.1', family: 6 }]],
    [
      'one inside among others',
      [
        { address: '93.184.216.34', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ],
    ],
    ['a link of its own', [{ address: 'fe80::1%eth0', family: 6 }]],
  ])('that lead to %s are refused', async (_, addresses) => {
    names['inside.example.org'] = [addresses]
    expect(await codeOf(client().request(get(`http://inside.example.org:${port}`)))).toBe('HTTP.BLOCKED')
    expect({ looked, reached }).toEqual({ looked: ['inside.example.org'], reached: [] })
  })

  test('are looked up once: a second answer changes nothing', async () => {
    names['rebind.example.org'] = [[{ address: '127.0.0.1', family: 4 }], [{ address: '10.0.0.1', family: 4 }]]
    const http = client('127.0.0.1')
    expect(await codeOf(http.request(get(`http://rebind.example.org:${port}/`)))).toBe('answered 200')
    expect(looked).toEqual(['rebind.example.org'])
    names['rebind.example.org'] = [[{ address: '10.0.0.1', family: 4 }]]
    await http.close()
    expect(await codeOf(client('127.0.0.1').request(get(`http://rebind.example.org:${port}/`)))).toBe('HTTP.BLOCKED')
  })
})

describe('what the operator allows', () => {
  test.each<[string, string, string]>([
    ['api.example.org', 'http://api.example.org:PORT/', 'answered 200'],
    ['api.example.org:PORT', 'http://api.example.org:PORT/', 'answered 200'],
    ['api.example.org:1', 'http://api.example.org:PORT/', 'HTTP.BLOCKED'],
    ['*.example.org', 'http://api.example.org:PORT/', 'answered 200'],
    ['*.example.org', 'http://example.org:PORT/', 'HTTP.BLOCKED'],
    ['xample.org', 'http://example.org:PORT/', 'HTTP.BLOCKED'],
    ['localhost', 'http://localhost:PORT/', 'answered 200'],
    ['localhost', 'http://127.0.0.1:PORT/', 'HTTP.BLOCKED'],
    ['127.0.0.1', 'http://127.0.0.1:PORT/', 'answered 200'],
    ['127.0.0.0/8', 'http://any.example.org:PORT/', 'answered 200'],
    ['10.0.0.1', 'http://110.0.0.1:5432/', 'HTTP.BLOCKED'],
    ['10.0.0.1', 'http://10.0.0.100/', 'HTTP.BLOCKED'],
  ])('%s for %s: %s', async (allowed, url, expected) => {
    const withPort = (text: string) => text.replace('PORT', String(port))
    expect(await codeOf(client(withPort(allowed)).request(get(withPort(url))))).toBe(expected)
  })

  test('what one client may reach, another one may not, open connections or not', async () => {
    expect(await codeOf(client('api.example.org').request(get(`http://api.example.org:${port}/`)))).toBe('answered 200')
    expect(await codeOf(client().request(get(`http://api.example.org:${port}/`)))).toBe('HTTP.BLOCKED')
  })

  test.each(['http://x', 'a b:c', '10.0.0.0/40', 'a:99999999'])('%s cannot be read', (text) => {
    expect(() => readAllowedHosts(text)).toThrow(/is none of these$/)
  })
})

describe('redirects', () => {
  const start = (to: string) => `http://api.example.org:${port}/?to=${encodeURIComponent(to)}`

  test.each([
    'http://127.0.0.1/',
    'http://other.example.org/',
    'http://169.254.169.254/',
    'file:///etc/passwd',
    'gopher://api.example.org/',
    'http://api.example.org:5432/',
    '//localhost/',
  ])('to %s are refused', async (to) => {
    expect(await codeOf(client(`api.example.org:${port}`).request(get(start(to))))).toBe('HTTP.BLOCKED')
    expect(reached.length).toBe(1)
  })

  test('are not followed for ever', async () => {
    names['loop.example.org'] = [[{ address: '127.0.0.1', family: 4 }]]
    const loop = `http://loop.example.org:${port}/?to=/again`
    const nested = Array.from({ length: 6 }).reduce<string>((to) => `/?to=${encodeURIComponent(to)}`, '/end')
    const http = client('loop.example.org')
    expect(await codeOf(http.request(get(loop)))).toBe('answered 200')
    expect(await codeOf(http.request(get(`http://loop.example.org:${port}${nested}`)))).toBe('HTTP.FAILED')
    expect(reached.length).toBe(2 + 6)
  })

  test('are an answer like any other when they are not to be followed', async () => {
    const http = client(`api.example.org:${port}`)
    expect(await codeOf(http.request(get(start('http://127.0.0.1/'), { followLocation: false })))).toBe('answered 302')
  })

  test('take credentials along within an origin only', async () => {
    const headers = ['Authorization: Bearer t', 'Cookie: a=b', 'X-Api-Key: k', 'Accept: application/json']
    const http = client('*.example.org')
    const sent = async (to: string) => {
      const { response } = await http.request(get(start(to), { headers }))
      const got = (response as ObjectValue).result as Record<string, string>
      return [got.authorization, got.cookie, got['x-api-key'], got.accept]
    }
    expect(await sent('/same')).toEqual(['Bearer t', 'a=b', 'k', 'application/json'])
    expect(await sent(`http://other.example.org:${port}/`)).toEqual([
      undefined,
      undefined,
      undefined,
      'application/json',
    ])
  })
})
