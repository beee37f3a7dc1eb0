import type { MaybePromise } from '@stackwright/language'

/** Like try and catch for what may or may not be a promise. */
export function settle<T>(
  action: () => MaybePromise<T>,
  onFailure: (error: unknown) => MaybePromise<T>,
): MaybePromise<T> {
  let outcome: MaybePromise<T>
  try {
    outcome = action()
  } catch (error) {
    return onFailure(error)
  }
  return outcome instanceof Promise ? outcome.catch(onFailure) : outcome
}
