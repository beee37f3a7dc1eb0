import { describe, expect, it } from 'vitest'
import { own } from '../values/own.ts'
import type { ObjectValue, Value } from '../values/value.ts'
import { readDataUrl } from './data-url.ts'
import { fileName } from './file-name.ts'
import { FileResource } from './file-resource.ts'
import { imageSize } from './image-size.ts'
import { kindOfMedia, mediaTypeOf } from './media-types.ts'
import { readStoredFile } from './stored-file.ts'

const hex = (text: string) => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex'))
const text = (content: string) => Uint8Array.from(Buffer.from(content, 'latin1'))

const png = hex('89504e470d0a1a0a 0000000d 49484452 00000140 000000c8')
const gif = hex('474946383961 4001 c800')
const jpeg = hex('ffd8 ffe0 0004 0000 ffc4 0004 0000 ffc2 0011 08 00c8 0140')
const lossy = Uint8Array.from([...text('RIFF....WEBPVP8 '), ...hex('00000000 000000 9d012a 4001 c800')])
const lossless = Uint8Array.from([...text('RIFF....WEBPVP8L'), ...hex('00000000 2f 3fc13100')])
const extended = Uint8Array.from([...text('RIFF....WEBPVP8X'), ...hex('00000000 00000000 3f0100 c70000')])

describe('the type of a file', () => {
  it.each<[string, Uint8Array, string, string, string]>([
    ['an image, whatever it is called', png, 'text/html', 'a.html', 'image/png'],
    ['a page that calls itself an image', text('<html>'), 'image/png', 'a.png', 'application/octet-stream'],
    ['what is declared', text('a;b'), 'Text/CSV; charset=utf-8', 'a.txt', 'text/csv'],
    ['the end of the name', text('a;b'), 'application/octet-stream', 'A.CSV', 'text/csv'],
    ['the end of the name, for what is no type', text('a;b'), '<script>', 'a.csv', 'text/csv'],
    ['nothing known', text('?'), '', 'a', 'application/octet-stream'],
    [
      'an office document',
      hex('504b0304'),
      '',
      'a.docx',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['an archive that calls itself a page', hex('504b0304'), 'text/html', 'a.html', 'application/zip'],
    ['a document', text('%PDF-1.7'), '', 'a', 'application/pdf'],
    ['a film', text('....ftypisom'), '', 'a', 'video/mp4'],
    ['a sound in the same form', text('....ftypM4A '), '', 'a', 'audio/mp4'],
    ['a sound', text('ID3'), '', 'a', 'audio/mpeg'],
    ['a vector image', text('<svg>'), 'image/svg+xml', 'a.svg', 'image/svg+xml'],
  ])('%s', (_, head, declared, name, expected) => {
    expect(mediaTypeOf(head, declared, name)).toBe(expected)
  })

  it.each([
    ['image/svg+xml', 'image'],
    ['audio/mpeg', 'audio'],
    ['application/pdf', 'pdf'],
    ['text/csv', 'text'],
    ['application/zip', 'file'],
  ])('%s is of kind %s', (mime, kind) => expect(kindOfMedia(mime)).toBe(kind))
})

it.each<[string, Uint8Array]>([
  ['image/png', png],
  ['image/gif', gif],
  ['image/jpeg', jpeg],
  ['image/webp', lossy],
  ['image/webp', lossless],
  ['image/webp', extended],
])('reads the size of %s, and nothing of what is cut off', (mime, head) => {
  expect(imageSize(head, mime)).toEqual({ width: 320, height: 200 })
  expect(imageSize(head.subarray(0, 6), mime)).toBeUndefined()
})

it.each([
  ['a.txt', 'a.txt'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\a.txt', 'a.txt'],
  ['.htaccess', 'htaccess'],
  ['a\u0000\n.txt', 'a.txt'],
  ['cod\u202etxt.exe', 'codtxt.exe'],
  ['\ud800.txt', 'txt'],
  ['..', 'file'],
  ['', 'file'],
  ['Zeugnis für Ada.pdf', 'Zeugnis für Ada.pdf'],
  [`${'x'.repeat(5_000)}.pdf`, `${'x'.repeat(196)}.pdf`],
])('names %j as %j', (given, name) => expect(fileName(given)).toBe(name))

describe('a file in a text', () => {
  it.each<[string, object]>([
    ['data:text/plain;name=a%20b.txt;base64,SGk=', { name: 'a b.txt', mime: 'text/plain', size: 2 }],
    ['data:text/plain;charset=utf-8,H%C3%A9', { name: 'file', mime: 'text/plain', size: 3 }],
    ['data:,', { name: 'file', mime: 'application/octet-stream', size: 0 }],
  ])('%s', (url, expected) => expect(readDataUrl(url)).toMatchObject(expected))

  it.each(['', 'data:', 'a.txt', 'data:text/plain;base64,S', 'data:text/plain;base64,S%47k=', 'data:,%'])(
    '%j is none',
    (url) => expect(readDataUrl(url)).toBeUndefined(),
  )
})

it('shows programs what describes a file and nothing else', () => {
  const file = FileResource.ofBytes('a.gif', '', gif)
  const value = FileResource.asValue(file) as ObjectValue
  expect(Object.keys(value)).toEqual(['path', 'name', 'type', 'mime', 'size', 'meta'])
  expect(own(value, 'content')).toBeUndefined()
  expect(own(value, 'constructor')).toBeUndefined()
  expect(file.meta).toEqual({ width: 320, height: 200 })
  expect(FileResource.isFile({ ...file })).toBe(false)
})

describe('what describes a kept file', () => {
  it('is filled in and has nothing else', () => {
    expect(
      readStoredFile({ path: '/vault/x/a.pdf', mime: 'application/pdf', meta: { width: 1, evil: {} }, more: 1 }),
    ).toEqual({
      access: 'public',
      path: '/vault/x/a.pdf',
      name: 'a.pdf',
      type: 'pdf',
      size: 0,
      mime: 'application/pdf',
      meta: { width: 1 },
      url: null,
    })
  })

  it.each<Value>([
    null,
    'a',
    [],
    {},
    { path: 5 },
    { path: '/etc/passwd' },
    { path: 'javascript:alert(1)' },
    { path: '/vault/\n' },
  ])('%j is none', (value) => expect(readStoredFile(value)).toBeUndefined())
})
