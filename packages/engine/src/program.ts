import type {
  CalledKind,
  InputDeclaration,
  Library,
  MaybePromise,
  ObjectValue,
  Problem,
  ProgramDocument,
  TraceSink,
  Value,
} from '@stackwright/language'
import type { ProgramContext, WorkspaceView } from './compile/context.ts'
import { expressionCompiler } from './compile/expression.ts'
import { Scope } from './compile/scope.ts'
import { stackCompiler } from './compile/stack.ts'
import { CompiledProgram } from './compiled-program.ts'
import { compileInputs } from './inputs/compile-inputs.ts'
import type { ProgramRun, RunRequest } from './program-run.ts'
import type { Around } from './wrapping.ts'

export interface Program {
  /** What is wrong with the document; it runs nevertheless and fails where it meets a problem. */
  readonly problems: readonly Problem[]
  /** Checks and converts what came from outside; throws failures that name the input. Only declared inputs are in the result. */
  readInputs(raw: ObjectValue): ObjectValue
  /** Answers the response, at once when no step waits. Throws Failures only; anything else is a bug. */
  run(request: RunRequest): MaybePromise<Value>
  /** Whether middleware stands around it, which is part of `runWrapped` only. */
  readonly wrapped: boolean
  /** Like `run`, with the inputs as they came and the middleware around; `record` makes what records the run. */
  runWrapped(
    raw: ObjectValue,
    request: Omit<RunRequest, 'input' | 'trace'>,
    record?: (input: ObjectValue) => TraceSink,
  ): MaybePromise<Value>
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
  /** For a run of tests; what the program calls knows nothing of it. */
  readonly testing?:
    | {
        /** The test whose mocks take the place of steps. */
        readonly name: string
        /** Variables that are there when the run begins. */
        readonly given?: readonly string[]
      }
    | undefined
}

/** Compiles a document to closures: names become numbered places and definitions, so that a request looks nothing up. */
export function compileProgram(
  document: ProgramDocument,
  workspace: WorkspaceView,
  library: Library,
  { traced = false, testing }: CompileOptions = {},
): Program {
  return compile(document, calledPrograms({ workspace, library, traced }), testing)
}

interface Surroundings {
  readonly workspace: WorkspaceView
  readonly library: Library
  readonly traced: boolean
}

/** The programs of a workspace that others call, each compiled once for all of them. */
interface CalledPrograms extends Surroundings {
  /** A program, compiled when it is asked for first. */
  find(kind: CalledKind, name: string): CompiledProgram | undefined
}

/** A view stands for one state of its workspace: what was compiled for it is kept as long as somebody has it. */
const known = new WeakMap<WorkspaceView, CalledPrograms[]>()

function calledPrograms(surroundings: Surroundings): CalledPrograms {
  const { workspace, library, traced } = surroundings
  const all = known.get(workspace) ?? []
  known.set(workspace, all)
  let programs = all.find((each) => each.library === library && each.traced === traced)
  if (programs) return programs
  const compiled = new Map<string, CompiledProgram>()
  programs = {
    ...surroundings,
    find(kind, name) {
      const key = `${kind} ${name}`
      let program = compiled.get(key)
      const document = program ? undefined : documentOf(workspace, kind, name)
      if (!document) return program
      program = compile(document, this)
      compiled.set(key, program)
      return program
    },
  }
  all.push(programs)
  return programs
}

const documentOf = (workspace: WorkspaceView, kind: CalledKind, name: string): ProgramDocument | undefined =>
  kind === 'function' ? workspace.function(name) : workspace.program?.(kind, name)

function compile(
  document: ProgramDocument,
  programs: CalledPrograms,
  testing?: CompileOptions['testing'],
): CompiledProgram {
  const { workspace, library, traced } = programs
  const problems: Problem[] = []
  const readInputs = compileInputs(inputsOf(document), library, problems)
  const called = new Map<string, CompiledProgram | undefined>()
  const program: ProgramContext = {
    library,
    workspace,
    scope: new Scope(),
    problems,
    traced,
    testing: testing !== undefined || document.kind === 'workflow_test',
    test: testing?.name,
    inputs: new Set(document.inputs.map(({ name }) => name)),
    sensitiveInputs: new Set(
      document.inputs.filter(({ sensitive, type }) => sensitive || type === 'password').map(({ name }) => name),
    ),
    maskedKeys: new Set(),
    waits: { count: 0 },
    reads: [],
    expression: expressionCompiler,
    stack: stackCompiler,
    ...callsOf(programs, called),
  }
  for (const name of testing?.given ?? []) program.scope.written(name)
  return new CompiledProgram(document, program, readInputs, called, aroundOf(document, programs))
}

/**
 * How a program calls others. These are compiled when they are first called, so that programs may call each other and themselves;
 * from then on `called` has them.
 */
function callsOf(
  programs: CalledPrograms,
  called: Map<string, CompiledProgram | undefined>,
): Pick<ProgramContext, 'call' | 'addon' | 'triggers'> {
  const { workspace } = programs
  const callee = (kind: CalledKind, name: string): (() => CompiledProgram) => {
    const key = `${kind} ${name}`
    called.set(key, called.get(key))
    let program: CompiledProgram | undefined
    return () => {
      if (!program) {
        program = programs.find(kind, name) as CompiledProgram
        called.set(key, program)
      }
      return program
    }
  }
  return {
    call(kind, name) {
      if (!documentOf(workspace, kind, name)) return undefined
      const program = callee(kind, name)
      if (kind === 'table_trigger')
        return (run, input) =>
          program().trigger(run as ProgramRun, { new: null, old: null, action: '', datasource: '', ...input })
      return (run, input) => program().call(run as ProgramRun, input)
    },
    addon(name) {
      if (!documentOf(workspace, 'addon', name)) return undefined
      const program = callee('addon', name)
      return (run, inputs) => program().callAll(run as ProgramRun, inputs)
    },
    triggers(table, action) {
      const listening = (workspace.triggers?.(table) ?? []).filter(({ actions }) => actions[action])
      if (listening.length === 0) return undefined
      const each = listening.map(({ name, datasources }) => ({ datasources, program: callee('table_trigger', name) }))
      return async (run, changes) => {
        const datasource = run.host.dataSource ?? 'live'
        for (const change of changes)
          for (const { datasources, program } of each)
            if (datasources.length === 0 || datasources.includes(datasource))
              await program().trigger(run as ProgramRun, { new: change.new, old: change.old, action, datasource })
      }
    },
  }
}

/** The middleware around a program, compiled when it first runs. Its steps are in no trace: they are not the program's. */
function aroundOf(document: ProgramDocument, programs: CalledPrograms): (() => Around<CompiledProgram>) | undefined {
  const wrapping = programs.workspace.middleware?.(document)
  if (!wrapping || wrapping.pre.length + wrapping.post.length === 0) return undefined
  const plain = programs.traced ? calledPrograms({ ...programs, traced: false }) : programs
  const compiled = (list: typeof wrapping.pre) =>
    list.flatMap((middleware) => {
      const program = plain.find('middleware', middleware.name)
      return program ? [{ document: middleware, program }] : []
    })
  let around: Around<CompiledProgram> | undefined
  return () => {
    around ??= { pre: compiled(wrapping.pre), post: compiled(wrapping.post) }
    return around
  }
}

/** What a trigger is given comes from the platform, as far as there is any of it, whatever the document asks for. */
const inputsOf = ({ kind, inputs }: ProgramDocument): readonly InputDeclaration[] =>
  kind === 'table_trigger'
    ? inputs.map((input) => ({ ...input, required: false, nullable: true, filters: [] }))
    : inputs
