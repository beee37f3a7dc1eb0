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
    if (outcome instanceof Promise) return repeatWaiting(outcome, turn)
    if (outcome !== undefined) return outcome
  }
}

/** One async function for all later turns: a chain of promises would grow with every turn. */
async function repeatWaiting<T>(first: Promise<T | undefined>, turn: () => MaybePromise<T | undefined>): Promise<T> {
  let outcome: T | undefined = await first
  while (outcome === undefined) {
    const next = turn()
    outcome = next instanceof Promise ? await next : next
  }
  return outcome
}
