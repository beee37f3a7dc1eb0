import { isObject, type ObjectValue, type Value } from '@stackwright/language'

export type Container = readonly Value[] | ObjectValue

/** Whether a value has parts. */
export const isContainer = (value: Value | undefined): value is Container => Array.isArray(value) || isObject(value)

/** Finds out how deep values nest, going through each list and object once, and without recursion: it may be very deep. */
export class Nesting {
  readonly #known = new Map<Container, number>()

  /** Lists and objects inside each other; 0 for what is neither. */
  of(value: Value): number {
    if (!isContainer(value)) return 0
    const open = [value]
    for (let last: Container | undefined = value; last; last = open.at(-1)) {
      const parts: readonly Value[] = this.#known.has(last) ? [] : Object.values(last)
      const before = open.length
      for (const part of parts) if (isContainer(part) && !this.#known.has(part)) open.push(part)
      if (open.length > before) continue
      open.pop()
      if (!this.#known.has(last)) this.#known.set(last, 1 + this.#deepest(parts))
    }
    return this.#known.get(value) ?? 0
  }

  /** Of parts that are known. */
  #deepest(parts: readonly Value[]): number {
    let deepest = 0
    for (const part of parts) if (isContainer(part)) deepest = Math.max(deepest, this.#known.get(part) ?? 0)
    return deepest
  }
}
