/** The same GUID for the same text: for documents whose texts carry no GUID, or one of another form. No secret depends on it. */
export function stableId(text: string): string {
  const parts = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f].map((seed) => hash(text, seed))
  const digits = parts.map((part) => part.toString(16).padStart(8, '0')).join('')
  // The bits that say which kind of GUID it is: version 8, made by a rule of one's own.
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20, 32)}`
}

/** Murmur's mixing, over UTF-16 units. */
function hash(text: string, seed: number): number {
  let value = seed
  for (let at = 0; at < text.length; at++) {
    let unit = Math.imul(text.charCodeAt(at), 0xcc9e2d51)
    unit = Math.imul((unit << 15) | (unit >>> 17), 0x1b873593)
    value ^= unit
    value = Math.imul((value << 13) | (value >>> 19), 5) + 0xe6546b64
  }
  value ^= text.length
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
