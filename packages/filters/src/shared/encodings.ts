import { argumentOutOfRange } from '@stackwright/language'
import iconv from 'iconv-lite'

/** Encodings by the names people know; iconv-lite knows more names of each. */
export const encodingNames: readonly string[] = [
  ...['ASCII', 'UTF-8', 'UTF-7', 'UTF-16', 'UTF-16LE', 'UTF-16BE', 'UTF-32', 'UTF-32LE', 'UTF-32BE'],
  ...Array.from({ length: 16 }, (_, index) => `ISO-8859-${index + 1}`).filter((name) => name !== 'ISO-8859-12'),
  ...Array.from({ length: 9 }, (_, index) => `Windows-125${index}`),
  ...['CP437', 'CP850', 'CP866', 'KOI8-R', 'KOI8-U', 'Macintosh'],
  ...['EUC-JP', 'Shift_JIS', 'EUC-KR', 'GB2312', 'GBK', 'GB18030', 'Big5'],
]

/** Checks an encoding's name. */
export function knownEncoding(name: string, argument: string): string {
  const trimmed = name.trim()
  if (trimmed === '' || trimmed.length > 40 || !/^[\w.:-]+$/.test(trimmed) || !isKnown(trimmed))
    throw argumentOutOfRange({ name: argument, reason: `is no encoding that is known here: ${trimmed.slice(0, 40)}.` })
  return trimmed
}

/** Names of iconv-lite's that are conversions of bytes, not encodings of text. */
const notText = /^(?:hex|base64|binary|internal)/i

const isKnown = (name: string) => !notText.test(name) && iconv.encodingExists(name)

export const decodeBytes = (bytes: Uint8Array, encoding: string): string =>
  iconv.decode(Buffer.from(bytes), encoding, { stripBOM: false })

export const encodeText = (text: string, encoding: string): Uint8Array =>
  iconv.encode(text, encoding, { addBOM: false })

/** Whether bytes are text in an encoding: whether it gives the same bytes when it is written again. */
export function isEncodedIn(bytes: Uint8Array, encoding: string): boolean {
  if (/^(?:us-?)?ascii$/i.test(encoding)) return bytes.every((byte) => byte < 0x80)
  return Buffer.from(encodeText(decodeBytes(bytes, encoding), encoding)).equals(bytes)
}
