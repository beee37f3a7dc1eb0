import { expect, it } from 'vitest'
import { bytesToText, textToBytes } from './bytes.ts'

it.each([
  ['nothing', [], ''],
  ['ASCII', [0x61, 0x00], 'a\0'],
  ['UTF-8', [0xc3, 0xa9, 0xf0, 0x9f, 0x91, 0x8b], 'é👋'],
  ['a byte order mark', [0xef, 0xbb, 0xbf, 0x61], '\ufeffa'],
  ['Latin 1 among UTF-8', [0xe9, 0x61, 0xc3, 0xa9], '\udce9aé'],
  ['a cut sequence', [0xe2, 0x82], '\udce2\udc82'],
  ['too long a form', [0xc0, 0xaf], '\udcc0\udcaf'],
  ['a surrogate', [0xed, 0xa0, 0x80], '\udced\udca0\udc80'],
  ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80], '\udcf4\udc90\udc80\udc80'],
])('%s is a text and back the same bytes', (_, bytes, text) => {
  expect(bytesToText(Uint8Array.from(bytes))).toBe(text)
  expect([...textToBytes(text)]).toEqual(bytes)
})

it('keeps every pair of bytes', () => {
  const bytes = Array.from({ length: 2 * 65_536 }, (_, index) => (index % 2 === 0 ? index >> 9 : (index >> 1) & 255))
  expect([...textToBytes(bytesToText(Uint8Array.from(bytes)))]).toEqual(bytes)
})

it('writes other lone surrogates as the replacement character', () => {
  expect([...textToBytes('\ud800')]).toEqual([0xef, 0xbf, 0xbd])
  expect([...textToBytes('\ud800a\udc80')]).toEqual([0xef, 0xbf, 0xbd, 0x61, 0x80])
})
