import type {
  ElementFrame,
  Exchange,
  FilterContext,
  Host,
  ObjectValue,
  Run,
  RunLimits,
  TraceSink,
  Value,
} from '@stackwright/language'
import { ownBytes } from './memory/value-bytes.ts'
import type { Pace } from './pace.ts'
import type { Answers } from './waiting/answers.ts'
import type { Suspension } from './waiting/suspension.ts'

export interface RunRequest {
  readonly host: Host
  /** As `Program.readInputs` gave it. */
  readonly input: ObjectValue
  readonly auth: ObjectValue | null
  readonly environment: ObjectValue
  /** The moment that `now` is, epoch milliseconds; left out, the host's clock says. */
  readonly now?: number | undefined
  /** Counted down by the run; hand in a fresh object for each. */
  readonly limits: RunLimits
  /** The request that is answered, if the run answers one. */
  readonly exchange?: Exchange | undefined
  /** Heard only by programs compiled with `traced`. */
  readonly trace?: TraceSink | undefined
}

/** What a run is part of, where that is more than its caller. */
export interface Inside {
  readonly bare?: boolean
  readonly triggerDepth?: number
}

/** One execution of one program. Calls of functions get a run of their own that shares limits, pace, clock and trace. */
export class ProgramRun implements Run {
  host: Host
  readonly input: ObjectValue
  readonly exchange: Exchange | undefined
  readonly auth: ObjectValue | null
  readonly environment: ObjectValue
  readonly variables: (Value | undefined)[]
  readonly names: readonly string[]
  readonly now: number
  element: ElementFrame | undefined = undefined
  error: ObjectValue | undefined = undefined
  returned: Value | undefined = undefined
  readonly limits: RunLimits
  readonly trace: TraceSink | undefined
  readonly pace: Pace
  /** The run that called this one as a function. */
  readonly caller: ProgramRun | undefined
  /** The trace entry of the step at hand. */
  entry = -1
  /** What the expressions of the step at hand have waited for, if any of them can wait, and of the one that is read right now. */
  suspension: Suspension | undefined = undefined
  answers: Answers | undefined = undefined
  /** Inside a middleware: what it calls has none around it, or it would never end. */
  readonly bare: boolean
  /** Triggers that set each other off. */
  readonly triggerDepth: number
  #filterContext: FilterContext | undefined

  constructor(
    request: RunRequest,
    names: readonly string[],
    now: number,
    pace: Pace,
    caller?: ProgramRun,
    inside: Inside = {},
  ) {
    this.host = request.host
    this.input = request.input
    this.exchange = request.exchange
    this.auth = request.auth
    this.environment = request.environment
    this.variables = new Array(names.length).fill(undefined)
    this.names = names
    this.now = now
    this.limits = request.limits
    this.trace = request.trace
    this.pace = pace
    this.caller = caller
    this.bare = inside.bare ?? caller?.bare ?? false
    this.triggerDepth = inside.triggerDepth ?? caller?.triggerDepth ?? 0
  }

  grew(value: Value): void {
    this.pace.charge(ownBytes(value))
  }

  get filterContext(): FilterContext {
    this.#filterContext ??= {
      now: this.now,
      // An expression that is evaluated again after it has waited gets the same chance.
      randomBytes: (length) => {
        const draw = () => this.host.random.bytes(length)
        return this.answers ? this.answers.once(draw) : draw()
      },
      made: (work) => {
        const make = () => this.host.random.made(work)
        return this.answers ? this.answers.once(make) : make()
      },
    }
    return this.#filterContext
  }
}
