/** The bytes of a file, wherever they lie: in memory, on the disk for as long as a run needs them, or in a store. */
export interface FileContent {
  readonly size: number
  /** Bytes of it that are in memory. */
  readonly held: number
  /** All of it, in order. Can be gone through more than once. */
  chunks(): AsyncIterable<Uint8Array>
}

/** Bytes that are in memory. */
export function contentOf(bytes: Uint8Array): FileContent {
  return {
    size: bytes.byteLength,
    held: bytes.byteLength,
    async *chunks() {
      if (bytes.byteLength > 0) yield bytes
    },
  }
}
