import { argumentWrongType, bytesToText, textToBytes } from '@stackwright/language'

const step = 0x8000

/** Base64 of the text's bytes. */
export function encodeBase64(text: string): string {
  const bytes = textToBytes(text)
  let binary = ''
  for (let start = 0; start < bytes.length; start += step)
    binary += String.fromCharCode(...bytes.subarray(start, start + step))
  return btoa(binary)
}

/** The text whose bytes a base64 stands for; both alphabets, padding and white space do not matter. */
export function decodeBase64(text: string): string {
  const plain = text
    .replace(/\s+/g, '')
    .replace(/={1,2}$/, '')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
  if (/[^A-Za-z0-9+/]/.test(plain) || plain.length % 4 === 1)
    throw argumentWrongType({ name: 'The value', expected: 'base64', got: 'something else' })
  return bytesToText(Uint8Array.from(atob(plain), (character) => character.charCodeAt(0)))
}
