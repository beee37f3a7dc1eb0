import type { ElementFrame, ObjectValue, Value } from '@stackwright/language'

/** What a run holds on to, and the run that called it. */
export interface Holder {
  readonly input: ObjectValue
  readonly variables: readonly (Value | undefined)[]
  readonly element: ElementFrame | undefined
  readonly error: ObjectValue | undefined
  readonly returned: Value | undefined
  readonly caller: Holder | undefined
}

/** What a run and those around it hold. */
export function* held(run: Holder): Generator<Value | undefined> {
  for (let holder: Holder | undefined = run; holder; holder = holder.caller) {
    yield* holder.variables
    yield holder.input
    yield holder.error
    yield holder.returned
    yield holder.element?.list
  }
}
