const whitespace = ' \t\n\r\0\x0B\f\u00a0'

/** Takes the characters of the mask off the chosen sides; `a..z` in a mask is a range. */
export function trimCharacters(text: string, mask: string, sides: 'both' | 'left' | 'right'): string {
  const unwanted = maskSet(mask === '' ? whitespace : mask)
  const all = Array.from(text)
  let start = 0
  let end = all.length
  if (sides !== 'right') while (start < end && unwanted.has(all[start] as string)) start++
  if (sides !== 'left') while (end > start && unwanted.has(all[end - 1] as string)) end--
  return start === 0 && end === all.length ? text : all.slice(start, end).join('')
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
