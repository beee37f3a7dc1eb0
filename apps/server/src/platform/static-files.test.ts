import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveStudio } from './studio.ts'

const directory = mkdtempSync(join(tmpdir(), 'stackwright-studio-'))
const script = 'export const answer = 42\n'.repeat(100)
let server: Server
let origin: string

beforeAll(async () => {
  mkdirSync(join(directory, 'dist', 'assets'), { recursive: true })
  writeFileSync(join(directory, 'secret.txt'), 'secret')
  writeFileSync(join(directory, 'dist', 'index.html'), '<!doctype html><html><head><title>x</title></head></html>')
  writeFileSync(join(directory, 'dist', 'assets', 'main-abc123.js'), script)
  writeFileSync(join(directory, 'dist', 'favicon.svg'), '<svg/>')
  const application = express()
  application.use(serveStudio(join(directory, 'dist')))
  server = createServer(application)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.close()
  rmSync(directory, { recursive: true })
})

describe('the studio', () => {
  test.each(['/', '/setup', '/sign-in', '/w/shop/endpoints/1', '/anything'])(
    'is one page at %s, with a fresh nonce',
    async (path) => {
      const [first, second] = await Promise.all([fetch(origin + path), fetch(origin + path)])
      const nonce = /<meta name="csp-nonce" content="([^"]+)">/.exec(await first.text())?.[1]
      expect(first.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`)
      expect(first.headers.get('content-security-policy')).not.toContain('unsafe')
      expect(await second.text()).not.toContain(nonce)
    },
  )

  test('has files that are kept for ever, compressed, and confirmed by their tag', async () => {
    const url = `${origin}/assets/main-abc123.js`
    const response = await fetch(url, { headers: { 'accept-encoding': 'br' } })
    expect([response.status, response.headers.get('content-encoding'), response.headers.get('cache-control')]).toEqual([
      200,
      'br',
      'public, max-age=31536000, immutable',
    ])
    expect(await response.text()).toBe(script)
    expect(await (await fetch(url, { headers: { 'accept-encoding': 'identity' } })).text()).toBe(script)
    const again = await fetch(url, { headers: { 'if-none-match': response.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
    expect((await fetch(`${origin}/favicon.svg`)).headers.get('cache-control')).toBe('no-cache')
  })

  test.each([
    '/assets/none.js',
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/platform/x',
  ])('has nothing at %s', async (path) => expect((await fetch(origin + path)).status).toBe(404))
})
