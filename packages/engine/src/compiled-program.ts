import {
  type Batch,
  limitReached,
  type MaybePromise,
  type ObjectValue,
  type Problem,
  type ProgramDocument,
  type Run,
  type StackClosure,
  stringifyJson,
  type TraceSink,
  type Value,
  variableUnknown,
} from '@stackwright/language'
import { type Context, compileExpression, compileStack, type ProgramContext, reportAt } from './compile/context.ts'
import { asFailure, locate } from './compile/locate.ts'
import { compileBatch } from './compile/step.ts'
import { variableTarget } from './compile/target.ts'
import { noticingWaits } from './compile/waits.ts'
import { Pace } from './pace.ts'
import { type Inside, ProgramRun, type RunRequest } from './program-run.ts'
import { resumable, suspending } from './waiting/suspension.ts'
import { type Around, around } from './wrapping.ts'

function compileResponse(response: ProgramDocument['response'], context: Context): (run: Run) => MaybePromise<Value> {
  if (!response) return () => null
  const { compiled, waits } = noticingWaits(context, () => compileExpression(response, context))
  return waits ? suspending(resumable(compiled.read)) : compiled.read
}

/** Calls inside each other after which one begins on a native stack of its own. */
const callsPerNativeStack = 64

/** How deep triggers may set each other off. */
const deepestTriggers = 16

/** A document that was compiled. */
export class CompiledProgram {
  readonly problems: readonly Problem[]
  readonly readInputs: (raw: ObjectValue) => ObjectValue
  readonly sensitiveInputs: ReadonlySet<string>
  readonly #maskedKeys: ReadonlySet<string>
  readonly #called: ReadonlyMap<string, CompiledProgram | undefined>
  readonly #names: readonly string[]
  readonly #stack: StackClosure
  readonly #response: (run: Run) => MaybePromise<Value>
  readonly #document: string | undefined
  /** Where it begins when no program sets it off. */
  readonly #triggerDepth: number
  /** Inputs that may be neither missing nor null. */
  readonly #needed: readonly string[]
  readonly #around: (() => Around<CompiledProgram>) | undefined
  readonly #batch:
    | { readonly batch: Batch; readonly answer: (run: Run, value: Value) => MaybePromise<Value> }
    | undefined

  constructor(
    document: ProgramDocument,
    program: ProgramContext,
    readInputs: (raw: ObjectValue) => ObjectValue,
    called: ReadonlyMap<string, CompiledProgram | undefined>,
    around: (() => Around<CompiledProgram>) | undefined,
  ) {
    const context: Context = { program, path: 'stack', element: false, owners: [] }
    this.#stack = compileStack(document.stack, context)
    this.#response = compileResponse(document.response, { ...context, path: 'response' })
    this.#batch = document.kind === 'addon' ? this.#compileBatch(document, context) : undefined
    for (const { name, place, at } of program.reads)
      if (!program.scope.isWritten(place)) reportAt(program.problems, at, variableUnknown({ name }))
    this.#document = document.kind === 'endpoint' ? undefined : document.name
    this.#triggerDepth = document.kind === 'table_trigger' ? 1 : 0
    this.#around = around
    this.#needed = document.inputs.filter(({ required, nullable }) => required && !nullable).map(({ name }) => name)
    this.#names = program.scope.names
    this.problems = program.problems
    this.readInputs = readInputs
    this.sensitiveInputs = program.sensitiveInputs
    this.#maskedKeys = program.maskedKeys
    this.#called = called
  }

  get maskedKeys(): ReadonlySet<string> {
    const keys = new Set<string>()
    this.#collectMaskedKeys(keys, new Set())
    return keys
  }

  #collectMaskedKeys(keys: Set<string>, seen: Set<CompiledProgram>): void {
    if (seen.has(this)) return
    seen.add(this)
    for (const key of this.#maskedKeys) keys.add(key)
    for (const callee of this.#called.values()) if (callee) callee.#collectMaskedKeys(keys, seen)
  }

  /** An addon answers what its query gives, or what its response makes of it. */
  #compileBatch(document: ProgramDocument, context: Context) {
    const steps = document.stack.filter(({ disabled }) => !disabled)
    const [step] = steps
    if (!step || steps.length > 1) return undefined
    const path = `stack.${document.stack.indexOf(step)}`
    const batch = compileBatch(step, { ...context, path, step: step.id })
    if (!batch) return undefined
    const write = step.result === undefined ? undefined : variableTarget(step.result, context).write
    const response = document.response ? this.#response : undefined
    return {
      batch,
      answer(run: Run, value: Value): MaybePromise<Value> {
        write?.(run, value)
        return response ? response(run) : value
      },
    }
  }

  /** Whether middleware stands around it. */
  get wrapped(): boolean {
    return this.#around !== undefined
  }

  run(request: RunRequest): MaybePromise<Value> {
    return this.#start(this.#open(request, new Pace(request.limits)))
  }

  /** Runs with the middleware around it, which sees the inputs before they are read. */
  runWrapped(
    raw: ObjectValue,
    request: Omit<RunRequest, 'input' | 'trace'>,
    record?: (input: ObjectValue) => TraceSink,
  ): MaybePromise<Value> {
    const now = request.now ?? request.host.clock.now()
    const pace = new Pace(request.limits)
    const own = (given: ObjectValue) => {
      const input = this.readInputs(given)
      return this.#start(this.#open({ ...request, now, input, trace: record?.(input) }, pace))
    }
    if (!this.#around) return own(raw)
    return around(this.#around(), raw, own, (program, input, error) =>
      program.#start(program.#open({ ...request, now, input, error, variables: undefined }, pace, true)),
    )
  }

  /** A run that no other program has called. */
  #open(request: RunRequest, pace: Pace, bare = false): ProgramRun {
    const now = request.now ?? request.host.clock.now()
    const inside = { bare, triggerDepth: this.#triggerDepth }
    const run = new ProgramRun(request, this.#names, now, pace, undefined, inside)
    run.error = request.error
    for (const [name, value] of Object.entries(request.variables ?? {})) {
      const place = this.#names.indexOf(name)
      if (place >= 0) run.variables[place] = value
    }
    return run
  }

  /** Runs as a function that another program calls; shares its limits, clock and trace. */
  call(caller: ProgramRun, raw: ObjectValue): MaybePromise<Value> {
    if (this.#batch) return this.callAll(caller, [raw]).then(([value]) => value ?? null)
    const wrapping = caller.bare ? undefined : this.#around
    if (!wrapping) return this.#inside(caller, (deeper) => this.#begin(caller, this.readInputs(raw), deeper))
    return this.#inside(caller, (deeper) =>
      around(
        wrapping(),
        raw,
        (given) => this.#begin(caller, this.readInputs(given), deeper),
        (program, input, error) => program.#begin(caller, input, deeper, { bare: true }, error),
      ),
    )
  }

  /** Runs as a trigger of what another program did; its inputs come from the platform and are as they should be. */
  trigger(caller: ProgramRun, input: ObjectValue): MaybePromise<Value> {
    const triggerDepth = caller.triggerDepth + 1
    if (triggerDepth > deepestTriggers)
      throw limitReached({ limit: 'trigger depth', allowed: `${deepestTriggers} triggers that set each other off` })
    return this.#inside(caller, (deeper) => this.#begin(caller, input, deeper, { triggerDepth }))
  }

  /** Runs for many inputs at once, each different one a single time. */
  async callAll(caller: ProgramRun, inputs: readonly ObjectValue[]): Promise<readonly Value[]> {
    const answers = new Map<string, Value>()
    const runs = new Map<string, ProgramRun>()
    const keys = inputs.map((raw) => {
      const key = stringifyJson(raw)
      if (runs.has(key) || answers.has(key)) return key
      if (this.#batch && this.#lacks(raw)) answers.set(key, this.#batch.batch.nothing)
      else runs.set(key, this.#runFor(caller, this.readInputs(raw)))
      return key
    })
    const asked = [...runs]
    await this.#inside(caller, async (deeper) => {
      if (this.#batch) {
        const { batch, answer } = this.#batch
        const values = asked.length === 0 ? [] : await batch.run(asked.map(([, run]) => run))
        for (const [position, [key, run]] of asked.entries())
          answers.set(key, await answer(run, values[position] ?? null))
      } else
        for (const [key, run] of asked) answers.set(key, await (deeper ? this.#startAfresh(run) : this.#start(run)))
      return null
    })
    return keys.map((key) => answers.get(key) ?? null)
  }

  /** Nothing is found for a record that points nowhere, where the input may not be null. */
  #lacks(raw: ObjectValue): boolean {
    return this.#needed.some((name) => (raw[name] ?? null) === null)
  }

  #runFor(caller: ProgramRun, input: ObjectValue, inside?: Inside): ProgramRun {
    return new ProgramRun({ ...requestOf(caller), input }, this.#names, caller.now, caller.pace, caller, inside)
  }

  #begin(
    caller: ProgramRun,
    input: ObjectValue,
    deeper: boolean,
    inside?: Inside,
    error?: ObjectValue,
  ): MaybePromise<Value> {
    const run = this.#runFor(caller, input, inside)
    run.error = error
    return deeper ? this.#startAfresh(run) : this.#start(run)
  }

  /** Counts one call deeper while `body` runs, and tells it whether to begin on a native stack of its own. */
  #inside(caller: ProgramRun, body: (deeper: boolean) => MaybePromise<Value>): MaybePromise<Value> {
    const { limits } = caller
    if (limits.depth <= 0) {
      const allowed = `${limits.allowed?.maxDepth ?? 'the'} calls of functions inside each other`
      throw limitReached({ limit: 'depth', allowed, adjustable: true })
    }
    limits.depth--
    try {
      const value = body(limits.depth % callsPerNativeStack === 0)
      if (!(value instanceof Promise)) {
        limits.depth++
        return value
      }
      return value.then(
        (result) => {
          limits.depth++
          return result
        },
        (error) => {
          limits.depth++
          throw this.#named(error)
        },
      )
    } catch (error) {
      limits.depth++
      throw this.#named(error)
    }
  }

  /** Begins on an empty native stack, which deep recursion would exhaust otherwise. */
  async #startAfresh(run: ProgramRun): Promise<Value> {
    await undefined
    return this.#start(run)
  }

  #start(run: ProgramRun): MaybePromise<Value> {
    try {
      const completion = this.#stack(run)
      if (!(completion instanceof Promise)) return this.#answer(run, completion)
      return completion.then(
        (ended) => this.#answer(run, ended),
        (error) => {
          throw asFailure(error)
        },
      )
    } catch (error) {
      throw asFailure(error)
    }
  }

  #answer(run: Run, completion: string | undefined): MaybePromise<Value> {
    if (completion === 'return') return run.returned ?? null
    const failed = (error: unknown): never => {
      throw locate(error, { path: 'response' })
    }
    try {
      const value = this.#response(run)
      return value instanceof Promise ? value.catch(failed) : value
    } catch (error) {
      return failed(error)
    }
  }

  /** A failure inside a called function says which. */
  #named(error: unknown): unknown {
    const place = (error as { place?: { document?: string } }).place
    if (place && place.document === undefined && this.#document !== undefined)
      Object.assign(error as object, { place: { ...place, document: this.#document } })
    return error
  }
}

const requestOf = ({ host, exchange, auth, environment, limits, trace }: ProgramRun) => ({
  host,
  exchange,
  auth,
  environment,
  limits,
  trace,
})
