const sampled = 8

/** Bytes that a value takes, roughly: of long lists a few elements stand for all, so that it costs little. */
export function roughSize(value: unknown): number {
  if (typeof value === 'string') return value.length + 8
  if (typeof value !== 'object' || value === null) return 8
  if (Array.isArray(value)) return 16 + sizeOfList(value)
  if (ArrayBuffer.isView(value)) return value.byteLength + 16
  let size = 16
  for (const key in value) size += key.length + 4 + roughSize((value as Record<string, unknown>)[key])
  return size
}

function sizeOfList(list: readonly unknown[]): number {
  const { length } = list
  const step = Math.max(1, Math.floor(length / sampled))
  let size = 0
  let count = 0
  for (let index = 0; index < length; index += step) {
    size += roughSize(list[index])
    count++
  }
  return count === 0 ? 0 : Math.ceil((size / count) * length)
}
