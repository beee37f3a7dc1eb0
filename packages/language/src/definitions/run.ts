import type { MaybePromise } from '../values/maybe-promise.ts'
import type { ObjectValue, Value } from '../values/value.ts'
import type { Cancellation } from './cancellation.ts'
import type { Exchange } from './exchange.ts'
import type { Host } from './host.ts'

/** The element an element expression looks at: `$this`, `$index`, `$parent` (the whole list) and `$result` (of a reduce). */
export interface ElementFrame {
  readonly item: Value
  readonly index: number | string
  readonly list: Value
  readonly result: Value
}

/** One execution of one stack. Variables sit in numbered places that were given out when the stack was compiled. */
export interface Run {
  /** Another one while the steps of a transaction run. */
  host: Host
  readonly input: ObjectValue
  /** The request that is answered; undefined when the run answers none. */
  readonly exchange: Exchange | undefined
  /** `$auth`: id and extras of the user, or null when nobody is signed in. */
  readonly auth: ObjectValue | null
  readonly environment: ObjectValue
  /** undefined = never set. */
  readonly variables: (Value | undefined)[]
  /** By the same places: what a variable holds, as long as nobody else does (see owned.ts). */
  readonly owned: (Value | undefined)[]
  /** Their names, by the same places. */
  readonly names: readonly string[]
  /** The run's clock, read once: `now` is the same moment in every expression. */
  readonly now: number
  element: ElementFrame | undefined
  /** What was caught, for `$error`. */
  error: ObjectValue | undefined
  /** What `return` gave; undefined until then. */
  returned: Value | undefined
  readonly limits: RunLimits
  /** Set only while a run is recorded. */
  readonly trace: TraceSink | undefined
  /** Empty for the run of a request and the functions it calls; each asynchronous run has one of its own, always the same. */
  readonly branch: string
  /** Begins something beside this run, with a run of its own that shares steps and time; answers its id, which is its branch. */
  runBeside(work: (run: Run) => MaybePromise<Value>): string
  /**
   * What asynchronous runs of this request came to, in order of the ids. Fails with the failure of the first that failed, with
   * RUN.NOT_ENDED after so many milliseconds, and with ARGUMENT.OUT_OF_RANGE for an id that is none.
   */
  resultsOf(ids: readonly string[], milliseconds: number): Promise<Value[]>
  /** Counts a text, list or object that a step has made for a variable against the memory of the run. Results are counted anyway. */
  grew(value: Value): void
  /** The same for so many places that were added to a list or an object. */
  grewBy(places: number): void
}

/** Counts down over a run and the functions it calls; a breach fails the run and names the limit. */
export interface RunLimits {
  steps: number
  /** Nested function.run calls still allowed. */
  depth: number
  /** Moment (host clock, ms) after which the run is stopped. */
  readonly deadline: number
  /** Bytes, roughly, of the values a run may hold. */
  readonly memory?: number | undefined
  /** Records that a run may get from the database. */
  readonly rows?: number | undefined
  /** Ends the run before its time; left out, nobody can. Asynchronous runs have none: they outlive who began them. */
  readonly cancellation?: Cancellation | undefined
  /** What was allowed at the start, for messages. */
  readonly allowed?:
    | { readonly maxSteps: number; readonly maxDepth: number; readonly maxMilliseconds: number }
    | undefined
}

/** How a stack ended: undefined = it reached its end; otherwise the loop or the run is to act on it. */
export type Completion = undefined | 'break' | 'continue' | 'remove' | 'return'

export type StackClosure = (run: Run, iteration?: number) => MaybePromise<Completion>
export type ValueClosure = (run: Run) => Value
/** Receives what happens in a recorded run; see packages/engine/src/trace. `name` is the step's function. */
export interface TraceSink {
  enter(step: string, name: string, iteration: number | undefined, run: Run): number
  argument(entry: number, name: string, value: Value): void
  /** An asynchronous run begins in the step at hand. */
  branch?(id: string, run: Run): void
  leave(entry: number, run: Run, result: Value | undefined, failure: Error | undefined): void
}
