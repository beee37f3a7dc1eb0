import { describe, expect, it } from 'vitest'
import { type ByteRange, readRange } from './byte-range.ts'
import type { KeptFile } from './file-store.ts'
import { isSigned, signPath } from './signed-path.ts'
import { vaultHeaders } from './vault-headers.ts'

it.each<[string | undefined, ByteRange | 'unsatisfiable' | undefined]>([
  [undefined, undefined],
  ['bytes=0-3', { from: 0, to: 4 }],
  ['bytes=5-', { from: 5, to: 10 }],
  ['bytes=-3', { from: 7, to: 10 }],
  ['bytes=-30', { from: 0, to: 10 }],
  ['bytes=8-99', { from: 8, to: 10 }],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=3-1', undefined],
  ['bytes=0-1,3-4', undefined],
  ['bytes=-', undefined],
  ['lines=0-1', undefined],
  ['bytes=a-b', undefined],
])('reads the range %s', (header, expected) => expect(readRange(header, 10)).toEqual(expected))

describe('a signature', () => {
  const key = Buffer.alloc(32, 1)
  const path = '/vault/x/a.pdf'
  const query = new URLSearchParams(signPath(key, path, 1_000).split('?')[1])
  const expires = query.get('expires') ?? ''
  const signature = query.get('signature') ?? ''

  it.each<[string, boolean, Parameters<typeof isSigned>]>([
    ['opens its path', true, [key, path, expires, signature, 999_000]],
    ['expires', false, [key, path, expires, signature, 1_000_000]],
    ['is for one path', false, [key, '/vault/x/b.pdf', expires, signature, 0]],
    ['is for one time', false, [key, path, '2000', signature, 0]],
    ['is of one server', false, [Buffer.alloc(32, 2), path, expires, signature, 0]],
    ['is needed', false, [key, path, expires, '', 0]],
    ['has a number', false, [key, path, '1e9', signature, 0]],
  ])('%s', (_, expected, given) => expect(isSigned(...given)).toBe(expected))
})

describe('headers', () => {
  const file: KeptFile = {
    path: '/vault/x/a.png',
    workspaceId: 'w',
    access: 'public',
    name: 'a.png',
    type: 'image',
    mime: 'image/png',
    size: 3,
    meta: {},
  }

  it.each([
    ['image/png', 'inline'],
    ['video/mp4', 'inline'],
    ['text/plain', 'inline'],
    ['image/svg+xml', 'attachment'],
    ['text/html', 'attachment'],
    ['application/xhtml+xml', 'attachment'],
    ['application/pdf', 'attachment'],
    ['application/octet-stream', 'attachment'],
  ])('%s is %s', (mime, disposition) => {
    const headers = vaultHeaders({ ...file, mime })
    expect(headers['Content-Disposition']).toBe(`${disposition}; filename="a.png"`)
    expect(headers['X-Content-Type-Options']).toBe('nosniff')
    expect(headers['Content-Security-Policy']).toMatch(/; sandbox$/)
  })

  it.each([
    ['Zeugnis "für" Ada.pdf', `filename="Zeugnis _f_r_ Ada.pdf"; filename*=UTF-8''Zeugnis%20%22f%C3%BCr%22%20Ada.pdf`],
    ["a'b(c).pdf", `filename="a_b(c).pdf"; filename*=UTF-8''a%27b%28c%29.pdf`],
  ])('has the name %s', (name, expected) =>
    expect(vaultHeaders({ ...file, name })['Content-Disposition']).toBe(`inline; ${expected}`),
  )

  it('lets nobody keep or embed what is private', () =>
    expect(vaultHeaders({ ...file, access: 'private' })).toMatchObject({
      'Cache-Control': 'private, no-store',
      'Cross-Origin-Resource-Policy': 'same-site',
    }))
})
