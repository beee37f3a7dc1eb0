import { type ObjectValue, setOwn, type Value } from '@stackwright/language'
import { type Container, isContainer, Nesting } from './nesting.ts'

/** Lists and objects inside each other that are shown: with many more, JSON cannot be made of them. */
export const deepestShown = 1_000
/** What deeper ones show as. */
export const tooDeep = '… nests too deeply to be shown'

/**
 * Copies of values for people to see. Each list and object is copied once, however often it stands in others: a value that has no
 * end as text has a copy.
 */
export class ShownCopies {
  readonly #leaf: (value: Value) => Value
  readonly #hidden: (key: string, value: Value) => Value | undefined
  readonly #known = new Map<Container, Value>()
  readonly #nesting = new Nesting()

  /** `leaf` changes what has no parts; `hidden` gives what stands in place of a key's value, if anything does. */
  constructor(
    leaf: (value: Value) => Value,
    hidden: (key: string, value: Value) => Value | undefined = () => undefined,
  ) {
    this.#leaf = leaf
    this.#hidden = hidden
  }

  of(value: Value): Value {
    if (!isContainer(value)) return this.#leaf(value)
    let copy = this.#known.get(value)
    if (copy === undefined) {
      if (this.#nesting.of(value) > deepestShown) copy = tooDeep
      else copy = Array.isArray(value) ? value.map((item: Value) => this.of(item)) : this.ofEach(value as ObjectValue)
      this.#known.set(value, copy)
    }
    return copy
  }

  /** Named values, each by itself. */
  ofEach(values: ObjectValue): Record<string, Value> {
    const copies: Record<string, Value> = {}
    for (const [key, value] of Object.entries(values)) setOwn(copies, key, this.#hidden(key, value) ?? this.of(value))
    return copies
  }
}
