import { argumentOutOfRange, limitReached, toText, type Value } from '@stackwright/language'

const longestText = 64 * 1024 * 1024

/** Refuses to make a text that would not fit; checked before it is made. */
export function checkTextLength(length: number): void {
  if (length > longestText) throw limitReached({ limit: 'length of a text', allowed: `${longestText} characters` })
}

/** Makes texts of values until together they would not fit: those of a few lists may be longer than all memory. */
export function boundedTexts(separator = 1): (value: Value) => string {
  let length = 0
  return (value) => {
    const text = toText(value)
    length += text.length + separator
    checkTextLength(length)
    return text
  }
}

/** Refuses a number outside of what an argument allows. */
export function checkRange(name: string, value: number, least: number, most: number): number {
  if (value < least || value > most)
    throw argumentOutOfRange({ name, reason: `must be from ${least} to ${most}, but it is ${value}.` })
  return value
}
