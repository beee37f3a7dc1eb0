/** Percent-encoding as in RFC 3986: everything but letters, digits and - . _ ~ */
export function encodePercent(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Never fails: a % that starts no code stays as it is, bytes that are no UTF-8 become replacement characters. */
export function decodePercent(text: string): string {
  return text.replace(/(?:%[0-9a-fA-F]{2})+/g, (codes) =>
    new TextDecoder().decode(Uint8Array.from(codes.slice(1).split('%'), (code) => Number.parseInt(code, 16))),
  )
}
