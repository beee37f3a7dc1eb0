const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const encoder = new TextEncoder()
const escaped = /[\udc80-\udcff]/
const lone = /^\p{Surrogate}/u
const escapeBase = 0xdc00

/**
 * The text that bytes are in UTF-8. Bytes that are no UTF-8 (a hash, something encrypted, another encoding) become one lone
 * surrogate each, U+DC80 to U+DCFF, so that nothing is lost and textToBytes gives the same bytes back. Python's
 * "surrogateescape" does the same.
 */
export function bytesToText(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes)
  } catch {
    return decodeMixed(bytes)
  }
}

/** The bytes of a text in UTF-8, and as they were for a text that bytesToText made of other bytes. */
export function textToBytes(text: string): Uint8Array {
  if (!escaped.test(text)) return encoder.encode(text)
  const parts: Uint8Array[] = []
  let length = 0
  for (const [part] of text.matchAll(/\p{Surrogate}+|\P{Surrogate}+/gu)) {
    const bytes = lone.test(part) ? encodeEscaped(part) : encoder.encode(part)
    parts.push(bytes)
    length += bytes.length
  }
  const all = new Uint8Array(length)
  let position = 0
  for (const part of parts) {
    all.set(part, position)
    position += part.length
  }
  return all
}

/** Lone surrogates: those that stand for a byte give it, others are no characters and become U+FFFD as everywhere. */
function encodeEscaped(text: string): Uint8Array {
  const bytes: number[] = []
  for (let index = 0; index < text.length; index++) {
    const byte = text.charCodeAt(index) - escapeBase
    if (byte >= 0x80 && byte <= 0xff) bytes.push(byte)
    else bytes.push(0xef, 0xbf, 0xbd)
  }
  return Uint8Array.from(bytes)
}

function decodeMixed(bytes: Uint8Array): string {
  const parts: string[] = []
  let start = 0
  let position = 0
  while (position < bytes.length) {
    const length = sequenceLength(bytes, position)
    if (length > 0) position += length
    else {
      if (position > start) parts.push(decoder.decode(bytes.subarray(start, position)))
      parts.push(String.fromCharCode(escapeBase + (bytes[position] as number)))
      start = ++position
    }
  }
  if (position > start) parts.push(decoder.decode(bytes.subarray(start, position)))
  return parts.join('')
}

/** How many bytes make the character that begins here; 0 when none does. */
function sequenceLength(bytes: Uint8Array, start: number): number {
  const first = bytes[start] as number
  if (first < 0x80) return 1
  const length = first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0
  if (length === 0 || first > 0xf4 || start + length > bytes.length) return 0
  for (let index = start + 1; index < start + length; index++) if (((bytes[index] as number) & 0xc0) !== 0x80) return 0
  const second = bytes[start + 1] as number
  // Longer than needed, surrogates, and beyond U+10FFFF.
  if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return 0
  if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return 0
  return length
}
