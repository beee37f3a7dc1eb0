/** What one thing came to that an expression had waited for, or had drawn. */
export type Answer = { readonly value: unknown } | { readonly error: unknown }

/**
 * What one evaluation of an expression has got from outside so far, in the order in which it asked. An evaluation that had to be
 * broken off begins again and is given the same.
 */
export class Answers {
  readonly #known: Answer[] = []
  #position = 0

  rewind(): this {
    this.#position = 0
    return this
  }

  /** The answer to the question at hand; undefined when it is asked for the first time. */
  next(): Answer | undefined {
    const known = this.#known[this.#position]
    if (known) this.#position++
    return known
  }

  add(answer: Answer): void {
    this.#known.push(answer)
  }

  /** What `make` gave when this was asked for the first time. */
  once<T>(make: () => T): T {
    const known = this.next()
    if (known && 'value' in known) return known.value as T
    const value = make()
    this.add({ value })
    this.#position++
    return value
  }
}

/** A run whose expressions get answers. */
export interface Answered {
  /** Those of the expression that is read right now, if it can wait. */
  answers: Answers | undefined
}
