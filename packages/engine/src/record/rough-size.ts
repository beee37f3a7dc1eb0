const sampled = 8
/** What nests deeper counts as nothing much: no stack holds the way down to the end of everything that others may send. */
const deepest = 200

/** Bytes that a value takes, roughly: of long lists a few elements stand for all, so that it costs little. */
export function roughSize(value: unknown, depth = 0): number {
  if (typeof value === 'string') return value.length + 8
  if (typeof value !== 'object' || value === null || depth > deepest) return 8
  if (Array.isArray(value)) return 16 + sizeOfList(value, depth + 1)
  if (ArrayBuffer.isView(value)) return value.byteLength + 16
  let size = 16
  for (const key in value) size += key.length + 4 + roughSize((value as Record<string, unknown>)[key], depth + 1)
  return size
}

function sizeOfList(list: readonly unknown[], depth: number): number {
  const { length } = list
  const step = Math.max(1, Math.floor(length / sampled))
  let size = 0
  let count = 0
  for (let index = 0; index < length; index += step) {
    size += roughSize(list[index], depth)
    count++
  }
  return count === 0 ? 0 : Math.ceil((size / count) * length)
}
