import { isObject, toText, type Value } from '@stackwright/language'

/** A value in one line, cut where it gets long: `{ id: 7, email: "ada@…", … }`. */
export function valueLine(value: Value, most = 120): string {
  const text = write(value, most)
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}

function write(value: Value, most: number): string {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return JSON.stringify(value.length > most ? `${value.slice(0, most)}…` : value)
  if (Array.isArray(value))
    return value.length === 0
      ? '[]'
      : `[${some(
          value.map((item) => [item]),
          most,
          ([item]) => write(item as Value, most),
        )}]`
  if (isObject(value)) {
    const entries = Object.entries(value)
    return entries.length === 0 ? '{}' : `{ ${some(entries, most, ([key, item]) => `${key}: ${write(item, most)}`)} }`
  }
  return toText(value)
}

/** Items until they are long enough together. */
function some<Item>(items: readonly Item[], most: number, print: (item: Item) => string): string {
  const parts: string[] = []
  let length = 0
  for (const item of items) {
    if (length > most) return [...parts, '…'].join(', ')
    const text = print(item)
    parts.push(text)
    length += text.length + 2
  }
  return parts.join(', ')
}
