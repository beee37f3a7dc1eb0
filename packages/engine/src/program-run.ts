import type {
  ElementFrame,
  Exchange,
  FilterContext,
  Host,
  MaybePromise,
  ObjectValue,
  Run,
  RunLimits,
  TraceSink,
  Value,
} from '@stackwright/language'
import { BranchLimits } from './branches/branch-limits.ts'
import { Branches, runningAtOnce } from './branches/branches.ts'
import { objectBytes, ownBytes } from './memory/value-bytes.ts'
import { Pace } from './pace.ts'
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
  /** Variables that are there at the start; only those that the program names. */
  readonly variables?: ObjectValue | undefined
  /** What is known as `$error` at the start. */
  readonly error?: ObjectValue | undefined
  /** Heard only by programs compiled with `traced`. */
  readonly trace?: TraceSink | undefined
  /**
   * Told of each asynchronous run when it is begun, with a promise of the error it ends with, or null; the promise never fails. Such
   * a run may go on when the run itself has ended.
   */
  readonly beside?: ((ended: Promise<unknown>) => void) | undefined
}

/** What a run is part of, where that is more than its caller. */
export interface Inside {
  readonly bare?: boolean
  readonly triggerDepth?: number
  /** Begins an asynchronous run. */
  readonly branch?: string
}

/** One execution of one program. Calls of functions get a run of their own that shares limits, pace, clock and trace. */
export class ProgramRun implements Run {
  host: Host
  readonly input: ObjectValue
  readonly exchange: Exchange | undefined
  readonly auth: ObjectValue | null
  readonly environment: ObjectValue
  readonly variables: (Value | undefined)[]
  readonly owned: (Value | undefined)[] = []
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
  /** Empty but in asynchronous runs. */
  readonly branch: string
  /** The first run of the branch, and of all branches; they keep what is shared. */
  readonly #first: ProgramRun
  readonly #root: ProgramRun
  readonly #world: Host
  readonly #beside: RunRequest['beside']
  #branches: Branches | undefined
  #begun = 0
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
    this.bare = inside.bare ?? caller?.bare ?? false
    this.triggerDepth = inside.triggerDepth ?? caller?.triggerDepth ?? 0
    const begins = inside.branch !== undefined
    this.caller = begins ? undefined : caller
    this.branch = inside.branch ?? caller?.branch ?? ''
    this.#first = caller && !begins ? caller.#first : this
    this.#root = caller ? caller.#root : this
    // Asynchronous runs are no part of a transaction around the step that begins them.
    this.#world = request.host
    this.#beside = request.beside
  }

  runBeside(work: (run: Run) => MaybePromise<Value>): string {
    const first = this.#first
    const root = this.#root
    first.#begun++
    const branch = first.branch === '' ? `${first.#begun}` : `${first.branch}.${first.#begun}`
    const limits = new BranchLimits(this.limits, this.pace.share(runningAtOnce))
    const { input, auth, environment, trace } = this
    const host = root.#world.branch?.(branch) ?? root.#world
    const run = new ProgramRun(
      { host, input, auth, environment, limits, trace },
      [],
      this.now,
      new Pace(limits),
      this,
      { branch },
    )
    trace?.branch?.(branch, this)
    root.#branches ??= new Branches()
    const ended = root.#branches.start(branch, () => work(run))
    root.#beside?.(ended.then((outcome) => ('error' in outcome ? outcome.error : null)))
    return branch
  }

  resultsOf(ids: readonly string[], milliseconds: number): Promise<Value[]> {
    this.#root.#branches ??= new Branches()
    const branches = this.#root.#branches
    const late = (count: () => Promise<number>) => this.host.random.made(count)
    const signal = this.limits.cancellation?.signal
    const wait = () => branches.results(ids, { milliseconds, late, signal })
    return this.branch === '' ? wait() : branches.aside(wait)
  }

  grew(value: Value): void {
    this.pace.charge(ownBytes(value))
  }

  grewBy(places: number): void {
    this.pace.charge(objectBytes(places))
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
