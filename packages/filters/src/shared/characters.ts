const surrogate = /[\ud800-\udfff]/

/** Texts are counted and cut by characters as people see code points: an emoji is one. */
export function characterCount(text: string): number {
  return surrogate.test(text) ? Array.from(text).length : text.length
}

/** Cuts like slice, by characters. */
export function sliceCharacters(text: string, start: number, end?: number): string {
  return surrogate.test(text) ? Array.from(text).slice(start, end).join('') : text.slice(start, end)
}

export function characters(text: string): string[] {
  return Array.from(text)
}
