import { FileResource, isObject, type ObjectValue, type Value } from '@stackwright/language'

/*
 * Estimates of what values take in memory: two bytes for each character, eight for each place of a list, and so on. They need
 * not be exact, but must not fall far short.
 */
const perCharacter = 2
const perElement = 8
const perKey = 32
const header = 32
const perDecimal = 128

export const listBytes = (count: number): number => header + count * perElement
export const objectBytes = (count: number): number => header + count * perKey

/** What one value takes without what is in it; a number none, since it lies in the place that holds it. */
export function ownBytes(value: Value | undefined): number {
  if (typeof value === 'string') return value.length * perCharacter
  if (typeof value !== 'object' || value === null) return 0
  if (Array.isArray(value)) return listBytes(value.length)
  if (!isObject(value)) return perDecimal
  let keys = 0
  for (const _ in value) keys++
  return objectBytes(keys)
}

/**
 * Measures what values take with everything in them, each list and object once. Works without recursion and in slices, since much
 * may have to be gone through; stops beyond `most`.
 */
export class Measurement {
  bytes = 0
  readonly #most: number
  readonly #seen = new Set<object>()
  readonly #open: (readonly Value[] | ObjectValue)[] = []

  constructor(values: Iterable<Value | undefined>, most = Number.POSITIVE_INFINITY) {
    this.#most = most
    for (const value of values) this.#meet(value)
  }

  /** Goes through so many lists and objects; answers whether it is done. A long list is never cut in two. */
  goOn(count = Number.POSITIVE_INFINITY): boolean {
    for (let left = count; left > 0; left--) {
      const next = this.#open.pop()
      if (next === undefined || this.bytes > this.#most) return true
      if (Array.isArray(next)) {
        this.bytes += listBytes(next.length)
        for (const item of next) this.#meet(item)
      } else {
        this.bytes += header
        if (FileResource.isFile(next)) this.bytes += next.content().held
        for (const key in next) {
          this.bytes += perKey
          this.#meet((next as ObjectValue)[key])
        }
      }
    }
    return false
  }

  #meet(value: Value | undefined): void {
    if (typeof value === 'string') this.bytes += value.length * perCharacter
    else if (Array.isArray(value) || isObject(value)) {
      if (this.#seen.has(value)) return
      this.#seen.add(value)
      this.#open.push(value)
    } else if (typeof value === 'object' && value !== null) this.bytes += perDecimal
  }
}

/** What a value takes with everything in it. */
export function allBytes(value: Value): number {
  const measurement = new Measurement([value])
  measurement.goOn()
  return measurement.bytes
}
