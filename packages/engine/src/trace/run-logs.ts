import type { Value } from '@stackwright/language'
import { allBytes } from '../memory/value-bytes.ts'
import { ShownCopies } from './shown-copies.ts'
import { sizeOf } from './size.ts'

/** Values that are kept, and bytes that they may take, roughly: in memory, and as JSON when they are shown. */
const mostValues = 1_000
const mostBytes = 4_000_000

/** What a run writes to its log, for whoever looks at the run. What is beyond the limits is left out: it may be anything. */
export class RunLogs {
  readonly #values: Value[] = []
  #bytes = 0

  /** To be given to the host of the run. */
  readonly add = (value: Value): void => {
    if (this.#values.length >= mostValues || this.#bytes > mostBytes) return
    this.#bytes += allBytes(value)
    if (this.#bytes <= mostBytes) this.#values.push(value)
  }

  /** As people may see them; `hide` takes out what they may not. */
  shown(hide: (value: Value) => Value = (value) => value): Value[] {
    const shown: Value[] = []
    const known = new WeakMap<object, number>()
    const copies = new ShownCopies((value) => value)
    let bytes = 0
    for (const value of this.#values) {
      const copy = hide(copies.of(value))
      bytes += sizeOf(copy, known)
      if (bytes > mostBytes) break
      shown.push(copy)
    }
    return shown
  }
}
