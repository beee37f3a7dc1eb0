import { argumentWrongType, bytesToText, textToBytes } from '@stackwright/language'
import { viewOf } from './view-of.ts'

/** Base64 of the text's bytes. */
export const encodeBase64 = (text: string): string => viewOf(textToBytes(text)).toString('base64')

/** The text whose bytes a base64 stands for; both alphabets, padding and white space do not matter. */
export function decodeBase64(text: string): string {
  const plain = text.replace(/\s+/g, '').replace(/={1,2}$/, '')
  if (/[^A-Za-z0-9+/_-]/.test(plain) || plain.length % 4 === 1)
    throw argumentWrongType({ name: 'The value', expected: 'base64', got: 'something else' })
  return bytesToText(Buffer.from(plain, 'base64'))
}
