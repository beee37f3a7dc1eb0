const whitespace = maskSet(' \t\n\r\0\x0B\f\u00a0')

/** Takes the characters of the mask off the chosen sides; `a..z` in a mask is a range. */
export function trimCharacters(text: string, mask: string, sides: 'both' | 'left' | 'right'): string {
  const unwanted = mask === '' ? whitespace : maskSet(mask)
  let start = 0
  let end = text.length
  if (sides !== 'right')
    for (let first = after(text, start); start < end && unwanted.has(first); first = after(text, start))
      start += first.length
  if (sides !== 'left')
    for (let last = before(text, end); end > start && unwanted.has(last); last = before(text, end)) end -= last.length
  return text.slice(start, end)
}

/** The character that begins at a position. */
const after = (text: string, position: number) => String.fromCodePoint(text.codePointAt(position) ?? 0)

/** The character that ends before a position: two units of UTF-16 where they are one character. */
function before(text: string, position: number): string {
  const pair = text.slice(Math.max(0, position - 2), position)
  return (pair.codePointAt(0) ?? 0) > 0xffff ? pair : pair.slice(-1)
}

function maskSet(mask: string): Set<string> {
  const set = new Set<string>()
  const all = Array.from(mask)
  for (let index = 0; index < all.length; index++) {
    const first = all[index] as string
    const last = all[index + 3]
    const from = first.codePointAt(0) ?? 0
    const to = last?.codePointAt(0) ?? 0
    if (all[index + 1] === '.' && all[index + 2] === '.' && last !== undefined && to >= from && to - from < 70_000) {
      for (let code = from; code <= to; code++) set.add(String.fromCodePoint(code))
      index += 3
    } else set.add(first)
  }
  return set
}
