import type {
  CalledKind,
  Expression,
  Failure,
  FunctionDocument,
  Library,
  MiddlewareDocument,
  Problem,
  ProgramCall,
  ProgramDocument,
  RunTriggers,
  Stack,
  StackClosure,
  StepParts,
  TableAction,
  TableDocument,
  TableTriggerDocument,
} from '@stackwright/language'
import type { Compiled } from './compiled.ts'
import type { Scope } from './scope.ts'

/** What programs of a workspace can name. */
export interface WorkspaceView {
  table(name: string): TableDocument | undefined
  function(name: string): FunctionDocument | undefined
  /** What else can be called by name. */
  program?(kind: CalledKind, name: string): ProgramDocument | undefined
  /** The active triggers of a table. */
  triggers?(table: string): readonly TableTriggerDocument[]
  /** The middleware around a program. */
  middleware?(document: ProgramDocument): Wrapping | undefined
}

export interface Wrapping {
  readonly pre: readonly MiddlewareDocument[]
  readonly post: readonly MiddlewareDocument[]
}

/** What is shared while one program is compiled. */
export interface ProgramContext {
  readonly library: Library
  readonly workspace: WorkspaceView
  readonly scope: Scope
  readonly problems: Problem[]
  readonly traced: boolean
  /** Whether steps that only tests have can run. */
  readonly testing: boolean
  /** The test whose mocks take the place of steps. */
  readonly test: string | undefined
  /** Names of the declared inputs, and of those whose values no trace may show. */
  readonly inputs: ReadonlySet<string>
  readonly sensitiveInputs: ReadonlySet<string>
  /** Keys whose values no trace may show: fields of type password and sensitive ones of the tables in use. */
  readonly maskedKeys: Set<string>
  /** How many filters that wait have been compiled: what has them is evaluated in another way. */
  readonly waits: { count: number }
  /** Reads of variables, judged when everything is compiled. */
  readonly reads: { readonly name: string; readonly place: number; readonly at: Position }[]
  /** The compilers of parts, handed in so that the files of this folder need not import each other in circles. */
  readonly expression: (expression: Expression, context: Context) => Compiled
  readonly stack: (stack: Stack, context: Context) => StackClosure
  /** A program of the workspace, compiled when it is first called; undefined when there is none. */
  call(kind: CalledKind, name: string): ProgramCall | undefined
  /** An addon for many inputs at once. */
  addon(name: string): ReturnType<StepParts['addon']> | undefined
  /** The triggers of a table for an action, compiled when they first run; undefined when there are none. */
  triggers(table: string, action: TableAction): RunTriggers | undefined
}

/** Where in the document the compiler stands. */
export interface Position {
  readonly path: string
  readonly step?: string
}

export interface Context extends Position {
  readonly program: ProgramContext
  /** Inside an expression that is evaluated per element, where `$this` and its like have a meaning. */
  readonly element: boolean
  /** Functions of the steps around, outermost first. */
  readonly owners: readonly string[]
}

/** Compiles an expression; mistakes in it become problems, and the part they concern fails when it is reached. */
export function compileExpression(expression: Expression, context: Context): Compiled {
  return context.program.expression(expression, context)
}

export function compileStack(stack: Stack, context: Context): StackClosure {
  return context.program.stack(stack, context)
}

export function at(context: Context, ...segments: (string | number)[]): Context {
  return { ...context, path: [context.path, ...segments].filter((segment) => segment !== '').join('.') }
}

const reported = new WeakSet<Failure>()

/** Notes a failure that was found while compiling, once and at the innermost place. */
export function report(context: Context, failure: Failure): void {
  reportAt(context.program.problems, context, failure)
}

export function reportAt(problems: Problem[], position: Position, failure: Failure): void {
  const { code, message } = failure
  if (reported.has(failure)) return
  reported.add(failure)
  if (problems.some((known) => known.path === position.path && known.code === code && known.message === message)) return
  problems.push({
    severity: 'error',
    code,
    message,
    path: position.path,
    ...(position.step !== undefined && { step: position.step }),
  })
}
