import { andThen, type Completion, type MaybePromise, type Run, repeat, type StackClosure } from '@stackwright/language'

/**
 * Runs a body again and again until `prepare` answers false. Synchronous as long as the body is. A `break` ends the loop, a
 * `return` is passed on, `remove` is told to `onRemove`.
 */
export function loop(
  run: Run,
  body: StackClosure,
  prepare: (iteration: number) => boolean,
  onRemove?: (iteration: number) => void,
): MaybePromise<Completion> {
  let iteration = 0
  const settle = (completion: Completion): 'done' | 'return' | undefined => {
    if (completion === 'return') return 'return'
    if (completion === 'break') return 'done'
    if (completion === 'remove') onRemove?.(iteration)
    iteration++
    return undefined
  }
  const outcome = repeat<'done' | 'return'>(() => {
    if (!prepare(iteration)) return 'done'
    const completion = body(run, iteration)
    return completion instanceof Promise ? completion.then(settle) : settle(completion)
  })
  return andThen(outcome, (end) => (end === 'return' ? 'return' : undefined))
}
