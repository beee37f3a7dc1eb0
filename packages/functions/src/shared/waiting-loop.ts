import {
  type Completion,
  type MaybePromise,
  type Run,
  type StackClosure,
  truthy,
  type Value,
} from '@stackwright/language'

/** The same as `loop` with a condition that may have to wait before each turn. */
export async function waitingLoop(
  run: Run,
  body: StackClosure,
  condition: (run: Run) => MaybePromise<Value>,
): Promise<Completion> {
  for (let iteration = 0; truthy(await condition(run)); iteration++) {
    const completion = await body(run, iteration)
    if (completion === 'break') return undefined
    if (completion === 'return') return completion
  }
  return undefined
}
