import {
  type FunctionDocument,
  type Library,
  limitReached,
  type MaybePromise,
  type ObjectValue,
  type Problem,
  type ProgramDocument,
  type Run,
  type StackClosure,
  type Value,
  variableUnknown,
} from '@stackwright/language'
import {
  type Context,
  compileExpression,
  compileStack,
  type FunctionCall,
  type ProgramContext,
  reportAt,
  type WorkspaceView,
} from './compile/context.ts'
import { expressionCompiler } from './compile/expression.ts'
import { asFailure, locate } from './compile/locate.ts'
import { Scope } from './compile/scope.ts'
import { stackCompiler } from './compile/stack.ts'
import { noticingWaits } from './compile/waits.ts'
import { compileInputs } from './inputs/compile-inputs.ts'
import { Pace } from './pace.ts'
import { ProgramRun, type RunRequest } from './program-run.ts'
import { resumable, suspending } from './waiting/suspension.ts'

export interface Program {
  /** What is wrong with the document; it runs nevertheless and fails where it meets a problem. */
  readonly problems: readonly Problem[]
  /** Checks and converts what came from outside; throws failures that name the input. Only declared inputs are in the result. */
  readInputs(raw: ObjectValue): ObjectValue
  /** Answers the response, at once when no step waits. Throws Failures only; anything else is a bug. */
  run(request: RunRequest): MaybePromise<Value>
  /** Inputs whose values must not be kept or shown. */
  readonly sensitiveInputs: ReadonlySet<string>
  /**
   * Names of fields whose values must not be kept or shown: passwords and sensitive fields of the tables in use, also by the
   * functions that have been called so far.
   */
  readonly maskedKeys: ReadonlySet<string>
}

export interface CompileOptions {
  /** Compiles steps that report to the trace of their run. */
  readonly traced?: boolean
}

/** Compiles a document to closures: names become numbered places and definitions, so that a request looks nothing up. */
export function compileProgram(
  document: ProgramDocument,
  workspace: WorkspaceView,
  library: Library,
  { traced = false }: CompileOptions = {},
): Program {
  return compile(document, calledFunctions({ workspace, library, traced }))
}

interface Surroundings {
  readonly workspace: WorkspaceView
  readonly library: Library
  readonly traced: boolean
}

/** The functions of a workspace that its programs call, each compiled once for all of them. */
interface CalledFunctions extends Surroundings {
  /** A function, compiled when it is asked for first; undefined when there is none of that name. */
  find(name: string): CompiledProgram | undefined
}

/** A view stands for one state of its workspace: what was compiled for it is kept as long as somebody has it. */
const known = new WeakMap<WorkspaceView, CalledFunctions[]>()

function calledFunctions(surroundings: Surroundings): CalledFunctions {
  const { workspace, library, traced } = surroundings
  const all = known.get(workspace) ?? []
  known.set(workspace, all)
  let functions = all.find((each) => each.library === library && each.traced === traced)
  if (functions) return functions
  const compiled = new Map<string, CompiledProgram>()
  functions = {
    ...surroundings,
    find(name) {
      let program = compiled.get(name)
      const document = program ? undefined : workspace.function(name)
      if (!document) return program
      program = compile(document, this)
      compiled.set(name, program)
      return program
    },
  }
  all.push(functions)
  return functions
}

function compile(document: ProgramDocument, functions: CalledFunctions): CompiledProgram {
  const { workspace, library, traced } = functions
  const problems: Problem[] = []
  const readInputs = compileInputs(document.inputs, library, problems)
  /** Functions are compiled when they are first called, so that they may call each other and themselves. */
  const called = new Map<string, CompiledProgram | undefined>()
  const call = (name: string): FunctionCall | undefined => {
    if (!workspace.function(name)) return undefined
    called.set(name, undefined)
    let callee: CompiledProgram | undefined
    return (run, input) => {
      if (!callee) {
        callee = functions.find(name) as CompiledProgram
        called.set(name, callee)
      }
      return callee.call(run as ProgramRun, input)
    }
  }
  const program: ProgramContext = {
    library,
    workspace,
    scope: new Scope(),
    problems,
    traced,
    inputs: new Set(document.inputs.map(({ name }) => name)),
    sensitiveInputs: new Set(
      document.inputs.filter(({ sensitive, type }) => sensitive || type === 'password').map(({ name }) => name),
    ),
    maskedKeys: new Set(),
    waits: { count: 0 },
    reads: [],
    expression: expressionCompiler,
    stack: stackCompiler,
    call,
  }
  return new CompiledProgram(document, program, readInputs, called)
}

function compileResponse(response: ProgramDocument['response'], context: Context): (run: Run) => MaybePromise<Value> {
  if (!response) return () => null
  const { compiled, waits } = noticingWaits(context, () => compileExpression(response, context))
  return waits ? suspending(resumable(compiled.read)) : compiled.read
}

/** Calls inside each other after which one begins on a native stack of its own. */
const callsPerNativeStack = 64

class CompiledProgram implements Program {
  readonly problems: readonly Problem[]
  readonly readInputs: (raw: ObjectValue) => ObjectValue
  readonly sensitiveInputs: ReadonlySet<string>
  readonly #maskedKeys: ReadonlySet<string>
  readonly #called: ReadonlyMap<string, CompiledProgram | undefined>
  readonly #names: readonly string[]
  readonly #stack: StackClosure
  readonly #response: (run: Run) => MaybePromise<Value>
  readonly #document: string | undefined

  constructor(
    document: ProgramDocument,
    program: ProgramContext,
    readInputs: (raw: ObjectValue) => ObjectValue,
    called: ReadonlyMap<string, CompiledProgram | undefined>,
  ) {
    const context: Context = { program, path: 'stack', element: false, owners: [] }
    this.#stack = compileStack(document.stack, context)
    this.#response = compileResponse(document.response, { ...context, path: 'response' })
    for (const { name, place, at } of program.reads)
      if (!program.scope.isWritten(place)) reportAt(program.problems, at, variableUnknown({ name }))
    this.#document = document.kind === 'function' ? (document as FunctionDocument).name : undefined
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

  run(request: RunRequest): MaybePromise<Value> {
    const run = new ProgramRun(request, this.#names, request.now ?? request.host.clock.now(), new Pace(request.limits))
    return this.#start(run)
  }

  /** Runs as a function that another program calls; shares its limits, clock and trace. */
  call(caller: ProgramRun, raw: ObjectValue): MaybePromise<Value> {
    const { limits } = caller
    if (limits.depth <= 0) {
      const allowed = `${limits.allowed?.maxDepth ?? 'the'} calls of functions inside each other`
      throw limitReached({ limit: 'depth', allowed, adjustable: true })
    }
    const run = new ProgramRun(
      { ...requestOf(caller), input: this.readInputs(raw) },
      this.#names,
      caller.now,
      caller.pace,
      caller,
    )
    limits.depth--
    try {
      const value = limits.depth % callsPerNativeStack === 0 ? this.#startAfresh(run) : this.#start(run)
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
