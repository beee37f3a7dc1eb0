import type { Value } from './value.ts'

/** Records that come one batch at a time, for loops to go through. As a value it is an object without keys. */
export class RecordStream {
  readonly #open: () => AsyncIterable<readonly Value[]>

  constructor(open: () => AsyncIterable<readonly Value[]>) {
    this.#open = open
  }

  /** Starts from the beginning, each time. */
  batches(): AsyncIterable<readonly Value[]> {
    return this.#open()
  }

  /** As a value; a loop recognises it. */
  static asValue(stream: RecordStream): Value {
    return stream as unknown as Value
  }
}
