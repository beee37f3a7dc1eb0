import { randomBytes } from 'node:crypto'
import { createWorkspace, getSession, listWorkspaces, setUp, signIn, signOut } from '@stackwright/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { busyTime } from '../../../../tools/testing/busy-time.ts'
import { owner, startTestServer, type TestServer } from '../testing/start-test-server.ts'

let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
})

afterAll(() => server.close())

const json = { 'content-type': 'application/json' }

describe('the set-up', () => {
  test('needs the code that the server printed', async () => {
    const client = server.client()
    expect(await client.call(getSession)).toEqual({ account: null, setupNeeded: true })
    expect(await client.fail(setUp, { body: { ...owner, code: 'guessed' } })).toMatchObject({
      status: 400,
      message: 'This set-up link is not valid any more. Use the one that the server printed last.',
    })
    const former = server.setupLink?.split('#code=')[1] ?? ''
    await server.restart()
    expect(await server.client().fail(setUp, { body: { ...owner, code: former } })).toMatchObject({ status: 400 })
  })

  test('is won by exactly one of many, and closed from then on', async () => {
    const code = server.setupLink?.split('#code=')[1] ?? ''
    const clients = Array.from({ length: 30 }, () => server.client())
    const answers = await Promise.all(
      clients.map((client) =>
        client.fetch('/platform/setup', { method: 'POST', headers: json, body: JSON.stringify({ ...owner, code }) }),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 400 || status === 404)).toHaveLength(29)
    const winner = clients[answers.findIndex(({ ok }) => ok)]
    expect(await winner?.call(getSession)).toEqual({
      account: { id: expect.any(String), name: owner.name, email: owner.email },
      setupNeeded: false,
    })
    await server.restart()
    expect(server.setupLink).toBeUndefined()
    expect(await server.client().fail(setUp, { body: { ...owner, code } })).toMatchObject({ status: 404 })
    // A session outlives the server.
    expect((await winner?.call(getSession))?.account?.email).toBe(owner.email)
  })
})

describe('signing in', () => {
  test('sets a cookie that scripts and other sites cannot use', async () => {
    const response = await server.client().fetch('/platform/session', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ email: 'ADA@example.com', password: owner.password }),
    })
    expect(response.headers.get('set-cookie')).toMatch(
      /^stackwright_session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
    )
  })

  test('ends with signing out, for that session alone', async () => {
    const [one, other] = [server.client(), server.client()]
    for (const client of [one, other]) await client.call(signIn, { body: owner1 })
    const stolen = one.cookie
    await one.call(signOut)
    one.cookie = stolen
    expect(await one.fail(listWorkspaces)).toMatchObject({ status: 401 })
    expect(await other.call(listWorkspaces)).toEqual({ workspaces: [] })
  })

  const owner1 = { email: owner.email, password: owner.password }

  test('says the same of a wrong password and of an unknown address', async () => {
    const wrong = await server.client().fail(signIn, { body: { ...owner1, password: 'wrong' } })
    const unknown = await server.client().fail(signIn, { body: { ...owner1, email: 'nobody@example.com' } })
    expect(unknown).toEqual(wrong)
    expect(wrong).toEqual({
      status: 401,
      code: 'ERROR_CODE_UNAUTHORIZED',
      message: 'This e-mail address and password do not belong together.',
      payload: '',
    })
  })

  test('is refused after ten attempts in a minute', async () => {
    const attempt = () =>
      server.client().fetch('/platform/session', {
        method: 'POST',
        // What a client says of its address counts only behind a known proxy.
        headers: { ...json, 'x-forwarded-for': randomBytes(4).join('.') },
        body: JSON.stringify({ email: 'victim@example.com', password: 'x' }),
      })
    const answers = []
    for (let count = 0; count < 12; count++) answers.push(await attempt())
    expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(401), 429, 429])
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test.each(['', 'x', '-'.repeat(43), `${'a'.repeat(43)}`, '../../etc/passwd', '%00', '"; DROP TABLE session'])(
    'is not what the cookie %j does',
    async (token) => {
      const client = server.client()
      client.cookie = `stackwright_session=${token}`
      expect(await client.fail(listWorkspaces)).toMatchObject({ status: 401 })
    },
  )
})

describe('bad requests', () => {
  test.each([
    ['no JSON', '{', 400, /^Error parsing JSON/],
    ['a list', '[]', 400, /expected object/],
    ['an unknown key', '{"name":"a","x":1}', 400, /Unrecognized key/],
    ['a wrong type', '{"name":1}', 400, /^name: /],
    ['an empty name', '{"name":" "}', 400, /^name: A workspace needs a name$/],
    ['100,000 levels', `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 400, /nests deeper/],
    ['a key __proto__', '{"__proto__":{"admin":true},"name":"a"}', 400, /Unrecognized key/],
    ['invalid UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 400, /^Error parsing JSON/],
    ['6 MB', `{"name":"${'a'.repeat(6_000_000)}"}`, 413, /larger than/],
  ])('%s is refused at once', async (_name, body, status, message) => {
    const client = server.client()
    await client.call(signIn, { body: { email: owner.email, password: owner.password } })
    const busy = busyTime()
    const response = await client.fetch('/platform/workspaces', { method: 'POST', headers: json, body })
    const answer = (await response.json()) as { message: string }
    expect([response.status, answer.message]).toEqual([status, expect.stringMatching(message)])
    expect(busy()).toBeLessThan(1_000)
    expect(Object.prototype).not.toHaveProperty('admin')
  })

  test('leak nothing of what is inside', async () => {
    const client = server.client()
    await client.call(signIn, { body: { email: owner.email, password: owner.password } })
    const response = await client.fetch('/platform/workspaces', {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ name: 'a\u0000b' }),
    })
    const answer = await response.text()
    expect(response.status).toBe(400)
    expect(answer).not.toMatch(/prisma|postgres|select|insert|at .*\.ts/i)
    expect(server.log.join('\n')).not.toContain(owner.password)
    expect(server.log.join('\n')).not.toContain(client.cookie.split('=')[1])
  })
})

test('a workspace gets a free slug', async () => {
  const client = server.client()
  await client.call(signIn, { body: { email: owner.email, password: owner.password } })
  const slugs = []
  for (const name of ['Shop', 'Shop!', 'SHOP'])
    slugs.push((await client.call(createWorkspace, { body: { name } })).slug)
  expect(slugs).toEqual(['shop', 'shop-2', 'shop-3'])
})
