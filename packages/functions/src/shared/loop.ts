import {
  type Completion,
  type MaybePromise,
  type Run,
  type StackClosure,
  truthy,
  type Value,
} from '@stackwright/language'

/** Prepares a turn; the loop ends when the answer is empty. */
export type Prepare = (run: Run, iteration: number) => Value

/**
 * Runs a body again and again until `prepare` answers something empty. Synchronous as long as the body is. A `break` ends the
 * loop, a `return` is passed on, `remove` is told to `onRemove`.
 */
export function loop(
  run: Run,
  body: StackClosure,
  prepare: Prepare,
  onRemove?: (iteration: number) => void,
): MaybePromise<Completion> {
  for (let iteration = 0; truthy(prepare(run, iteration)); iteration++) {
    const completion = body(run, iteration)
    if (completion === undefined) continue
    if (completion instanceof Promise) return goOn(run, body, prepare, onRemove, iteration, completion)
    if (completion === 'break') return undefined
    if (completion === 'return') return completion
    if (completion === 'remove') onRemove?.(iteration)
  }
  return undefined
}

/** The turns from the first one that waited: one async function for all, since a chain of promises would grow with each. */
export async function goOn(
  run: Run,
  body: StackClosure,
  prepare: Prepare,
  onRemove: ((iteration: number) => void) | undefined,
  from: number,
  first: Promise<Completion>,
): Promise<Completion> {
  let completion = await first
  for (let iteration = from; ; ) {
    if (completion === 'break') return undefined
    if (completion === 'return') return completion
    if (completion === 'remove') onRemove?.(iteration)
    iteration++
    if (!truthy(prepare(run, iteration))) return undefined
    const next = body(run, iteration)
    completion = next instanceof Promise ? await next : next
  }
}
