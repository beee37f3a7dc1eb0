/**
 * A pure step runs synchronously and only steps that wait make a run wait, so results travel as "value or promise of it".
 * Awaiting every step would cost a microtask each.
 */
export type MaybePromise<T> = T | Promise<T>

export function isPromise<T>(value: MaybePromise<T>): value is Promise<T> {
  return value instanceof Promise
}

/** Calls `next` with the value, at once when it is there already. */
export function andThen<T, U>(value: MaybePromise<T>, next: (value: T) => MaybePromise<U>): MaybePromise<U> {
  return value instanceof Promise ? value.then(next) : next(value)
}

/** Repeats `turn` until it answers something other than undefined; stays synchronous as long as each turn does. */
export function repeat<T>(turn: () => MaybePromise<T | undefined>): MaybePromise<T> {
  for (;;) {
    const outcome = turn()
    if (outcome instanceof Promise) return outcome.then((result) => (result === undefined ? repeat(turn) : result))
    if (outcome !== undefined) return outcome
  }
}
