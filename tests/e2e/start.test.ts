import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freePort, startProduct, startRefused, temporaryFolder } from './support/product.ts'

const password = 'correct horse battery'

describe('the first command', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  beforeAll(async () => {
    folder = await temporaryFolder()
  })
  afterAll(() => folder.remove())

  test('starts everything, and a second start finds it as it was', async () => {
    const first = await startProduct({ DATA_DIR: folder.path })
    expect(first.output()).toContain(`Stackwright is ready at ${first.url}`)
    expect(first.setupLink).toMatch(/\/setup#code=[\w-]{20,}$/)
    const code = first.setupLink?.split('#code=')[1]
    const owner = { name: 'Ada', email: 'ada@example.com', password }
    const made = await post(`${first.url}/platform/setup`, { code, ...owner })
    expect([made.status, ((await made.json()) as { account: object }).account]).toEqual([
      200,
      { id: expect.any(String), email: owner.email, name: owner.name },
    ])
    expect((await post(`${first.url}/platform/setup`, { code, ...owner })).status).toBeGreaterThanOrEqual(400)
    expect(await first.stop()).toBe(0)

    const second = await startProduct({ DATA_DIR: folder.path })
    expect(second.setupLink).toBeUndefined()
    expect((await post(`${second.url}/platform/session`, { email: owner.email, password })).status).toBe(200)
    expect((await fetch(`${second.url}/healthz`)).status).toBe(200)
    expect(second.output()).not.toContain(password)
    expect(await second.stop()).toBe(0)
  })
})

test('an unattended installation has its owner from the environment', async () => {
  const folder = await temporaryFolder()
  const file = join(folder.path, 'owner-password')
  await writeFile(file, `${password}\n`)
  const product = await startProduct({
    DATA_DIR: join(folder.path, 'data'),
    OWNER_EMAIL: 'ops@example.com',
    OWNER_PASSWORD_FILE: file,
  })
  expect(product.setupLink).toBeUndefined()
  expect((await post(`${product.url}/platform/session`, { email: 'ops@example.com', password })).status).toBe(200)
  expect(await product.stop()).toBe(0)
  await folder.remove()
})

describe('what cannot start says why in one sentence and ends with code 1', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>
  beforeAll(async () => {
    folder = await temporaryFolder()
  })
  afterAll(() => folder.remove())
  const sentence = (output: string) =>
    output
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('Building'))

  test('a taken port', async () => {
    const rival = createServer()
    await new Promise<void>((resolve) => rival.listen(0, '127.0.0.1', resolve))
    const address = rival.address()
    const port = address && typeof address === 'object' ? String(address.port) : ''
    const { code, output } = await startRefused({ PORT: port, DATA_DIR: join(folder.path, 'port') })
    rival.close()
    expect([code, sentence(output).length, output]).toEqual([1, 1, expect.stringContaining(port)])
  })

  test('an unreachable database', async () => {
    const port = await freePort()
    const url = `postgres://somebody:a-secret@127.0.0.1:${port}/nowhere`
    const { code, output } = await startRefused({
      PORT: '0',
      DATA_DIR: join(folder.path, 'database'),
      DATABASE_URL: url,
    })
    expect([code, sentence(output).length, output]).toEqual([1, 1, expect.stringMatching(/database/i)])
    expect(output).not.toContain('a-secret')
  })

  test('a data folder from a newer version', async () => {
    const directory = join(folder.path, 'newer')
    const product = await startProduct({ DATA_DIR: directory })
    await product.stop()
    await writeFile(join(directory, 'postgres', 'home', 'cluster', 'PG_VERSION'), '99\n')
    const { code, output } = await startRefused({ PORT: '0', DATA_DIR: directory })
    expect([code, sentence(output).length, output]).toEqual([1, 1, expect.stringMatching(/newer/i)])
  })

  test('a data folder without permission', async () => {
    const directory = join(folder.path, 'closed')
    await mkdir(directory)
    await chmod(directory, 0o500)
    // Root may write everywhere, so then somebody else tries.
    const uid = process.getuid?.() === 0 ? 65534 : undefined
    const { code, output } = await startRefused({ PORT: '0', DATA_DIR: join(directory, 'data') }, uid)
    expect([code, sentence(output).length, output]).toEqual([1, 1, expect.stringContaining(directory)])
  })
})

function post(url: string, body: unknown): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
}
