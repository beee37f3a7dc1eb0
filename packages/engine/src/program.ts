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
  type ValueClosure,
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
import { compileInputs } from './inputs/compile-inputs.ts'
import { Pace } from './pace.ts'
import { ProgramRun, type RunRequest } from './program-run.ts'

export interface Program {
  /** What is wrong with the document; it runs nevertheless and fails where it meets a problem. */
  readonly problems: readonly Problem[]
  /** Checks and converts what came from outside; throws failures that name the input. Only declared inputs are in the result. */
  readInputs(raw: ObjectValue): ObjectValue
  /** Answers the response, at once when no step waits. Throws Failures only; anything else is a bug. */
  run(request: RunRequest): MaybePromise<Value>
  /** Inputs whose values must not be kept or shown. */
  readonly sensitiveInputs: ReadonlySet<string>
  /** Names of fields whose values must not be kept or shown: passwords and sensitive fields of the tables in use. */
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
  const calls = new Map<string, FunctionCall>()
  const maskedKeys = new Set<string>()

  /** Functions are compiled when they are first called, so that they may call each other and themselves. */
  const call = (name: string): FunctionCall | undefined => {
    const known = calls.get(name)
    const callee = known ? undefined : workspace.function(name)
    if (!callee) return known
    let compiled: CompiledProgram | undefined
    const closure: FunctionCall = (run, input) => {
      compiled ??= compile(callee)
      return compiled.call(run as ProgramRun, input)
    }
    calls.set(name, closure)
    return closure
  }

  const compile = (of: ProgramDocument): CompiledProgram => {
    const problems: Problem[] = []
    const readInputs = compileInputs(of.inputs, library, problems)
    const program: ProgramContext = {
      library,
      workspace,
      scope: new Scope(),
      problems,
      traced,
      inputs: new Set(of.inputs.map(({ name }) => name)),
      sensitiveInputs: new Set(
        of.inputs.filter(({ sensitive, type }) => sensitive || type === 'password').map(({ name }) => name),
      ),
      maskedKeys,
      reads: [],
      expression: expressionCompiler,
      stack: stackCompiler,
      call,
    }
    return new CompiledProgram(of, program, readInputs)
  }
  return compile(document)
}

class CompiledProgram implements Program {
  readonly problems: readonly Problem[]
  readonly readInputs: (raw: ObjectValue) => ObjectValue
  readonly sensitiveInputs: ReadonlySet<string>
  readonly maskedKeys: ReadonlySet<string>
  readonly #names: readonly string[]
  readonly #stack: StackClosure
  readonly #response: ValueClosure
  readonly #document: string | undefined

  constructor(document: ProgramDocument, program: ProgramContext, readInputs: (raw: ObjectValue) => ObjectValue) {
    const context: Context = { program, path: 'stack', element: false, owners: [] }
    this.#stack = compileStack(document.stack, context)
    this.#response = document.response
      ? compileExpression(document.response, { ...context, path: 'response' }).read
      : () => null
    for (const { name, place, at } of program.reads)
      if (!program.scope.isWritten(place)) reportAt(program.problems, at, variableUnknown({ name }))
    this.#document = document.kind === 'function' ? (document as FunctionDocument).name : undefined
    this.#names = program.scope.names
    this.problems = program.problems
    this.readInputs = readInputs
    this.sensitiveInputs = program.sensitiveInputs
    this.maskedKeys = program.maskedKeys
  }

  run(request: RunRequest): MaybePromise<Value> {
    const run = new ProgramRun(request, this.#names, request.host.clock.now(), new Pace())
    return this.#start(run)
  }

  /** Runs as a function that another program calls; shares its limits, clock and trace. */
  call(caller: ProgramRun, raw: ObjectValue): MaybePromise<Value> {
    const { limits } = caller
    if (limits.depth <= 0) throw limitReached({ limit: 'depth', allowed: 'how deep functions may call each other' })
    const run = new ProgramRun(
      { ...requestOf(caller), input: this.readInputs(raw) },
      this.#names,
      caller.now,
      caller.pace,
    )
    limits.depth--
    try {
      const value = this.#start(run)
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

  #answer(run: Run, completion: string | undefined): Value {
    if (completion === 'return') return run.returned ?? null
    try {
      return this.#response(run)
    } catch (error) {
      throw locate(error, { path: 'response' })
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
