import type { Library } from '../definitions/library.ts'
import type { CalledKind, ProgramDocument } from '../documents/document.ts'
import type { FunctionDocument } from '../documents/function.ts'
import type { Problem } from '../documents/problem.ts'
import type { TableDocument } from '../documents/table.ts'
import type { Expression } from '../expressions/expression.ts'
import type { Stack, Step } from '../stacks/step.ts'
import { type FindingCode, findings } from './findings.ts'
import type { Fix } from './fix.ts'
import type { Notes } from './notes.ts'
import { inside, keysOf, type Position, pathOf } from './position.ts'
import { type Shape, shapes } from './shapes/shape.ts'
import { type RecordOptions, shapeOfRecord } from './shapes/shape-of-field.ts'
import type { State } from './state.ts'

/** What a program can name in its workspace. */
export interface CheckedWorkspace {
  table(name: string): TableDocument | undefined
  function(name: string): FunctionDocument | undefined
  /** What else can be called by name; without it nothing is said of how such are called. */
  program?(kind: CalledKind, name: string): ProgramDocument | undefined
  /** What runs before a program and may change its inputs, if anything does. */
  middleware?(document: ProgramDocument): { readonly pre: readonly unknown[] } | undefined
  /** All names of one kind, to suggest the one that was meant; without them none is suggested. */
  names?(kind: 'table' | CalledKind): Iterable<string>
  /**
   * All programs, to know what tokens carry and which endpoint is called; without them nothing is said of it. The same array as long
   * as they are the same.
   */
  readonly programs?: readonly ProgramDocument[]
  /** Names of the environment variables that are set; left out where that is not known. */
  readonly environment?: ReadonlySet<string>
}

/** Where an expression stands, and what is known there. */
export interface Scope {
  readonly state: State
  readonly at: Position
  /** The step the expression belongs to; null: the response. */
  readonly step: { readonly id: string; readonly at: Position } | null
  /** A precondition can be put in front: the expression is worked out whenever the step is reached, and once. */
  readonly guardable: boolean
  /** Inside an expression that is worked out per element. */
  readonly element: boolean
  /** Inside a condition on the records of a table. */
  readonly table?: TableDocument
  /** Tables that are joined to it, by their names in the query. */
  readonly joined?: ReadonlyMap<string, TableDocument>
}

/** Where `break` and `continue` lead. */
export interface LoopExits {
  readonly base: State
  readonly breaks: State[]
  readonly continues: State[]
}

/** Where a stack stands, and what it can leave. */
export interface Surroundings {
  readonly at: Position
  readonly loop: LoopExits | null
}

/** The parts of the check, handed in so that their files need not import each other in circles. */
export interface CheckerParts {
  readonly evaluate: (checker: Checker, expression: Expression, scope: Scope) => Shape
  readonly assume: (checker: Checker, condition: Expression, holds: boolean, scope: Scope) => void
  readonly stack: (checker: Checker, stack: Stack, state: State, around: Surroundings) => void
  readonly called: (checker: Checker, kind: 'function' | 'addon', name: string) => Shape
}

/** Work that a check may do before it stops finding: documents are finite, but nested loops and calls multiply. */
const mostWork = 400_000

/** One check of one program: the pieces it is made of share what has been found and how much work is left. */
export class Checker {
  readonly library: Library
  readonly workspace: CheckedWorkspace
  readonly parts: CheckerParts
  readonly problems: Problem[] = []
  /** Names of the variables that some step of the document writes. */
  readonly written: ReadonlySet<string>
  /** What `return` steps answer. */
  readonly returned: Shape[] = []
  /** Writes of variables while a list of them is kept, for what may stop anywhere in between. */
  writes: Map<string, Shape> | null = null
  /** Where what is known at each step is written down, if anybody asks for it. */
  readonly notes: Notes | null
  readonly #reported = new Set<string>()
  readonly #shared: { work: number; readonly answers: Map<string, Shape>; readonly records: Map<string, Shape> }
  #silent = 0
  #doubts = 0

  constructor(
    library: Library,
    workspace: CheckedWorkspace,
    parts: CheckerParts,
    written: ReadonlySet<string>,
    { caller, notes = null }: { readonly caller?: Checker; readonly notes?: Notes | null } = {},
  ) {
    this.library = library
    this.workspace = workspace
    this.parts = parts
    this.written = written
    this.notes = notes
    this.#shared = caller ? caller.#shared : { work: mostWork, answers: new Map(), records: new Map() }
    // Of a function that is called only the answer is asked for.
    if (caller) this.#silent = 1
  }

  /** What functions and addons of the workspace answer, as far as that has been asked. */
  get answers(): Map<string, Shape> {
    return this.#shared.answers
  }

  /** Counts work; false when there has been too much of it, and nothing is looked at any more. */
  work(amount = 1): boolean {
    this.#shared.work -= amount
    return this.#shared.work > 0
  }

  get silent(): boolean {
    return this.#silent > 0
  }

  /** Looks at something without telling what is found. */
  silently<Result>(look: () => Result): Result {
    this.#silent++
    try {
      return look()
    } finally {
      this.#silent--
    }
  }

  /** Looks at something of which it is not sure that it is reached, or that its failures end anything: then none is an error. */
  doubtfully<Result>(look: () => Result): Result {
    this.#doubts++
    try {
      return look()
    } finally {
      this.#doubts--
    }
  }

  /** Writes down what is known at a step; null: the response. The last look at it counts, when all turns of a loop are known. */
  noteState(step: string | null, state: State): void {
    if (!this.silent) this.notes?.state(step, state)
  }

  evaluate(expression: Expression, scope: Scope): Shape {
    return this.parts.evaluate(this, expression, scope)
  }

  /** Goes on as if a condition held, or did not. */
  assume(condition: Expression, holds: boolean, scope: Scope): void {
    this.parts.assume(this, condition, holds, scope)
  }

  stack(stack: Stack, state: State, around: Surroundings): void {
    this.parts.stack(this, stack, state, around)
  }

  /** What a record of a table is; anything when there is no such table. */
  record(name: string, options: RecordOptions = {}): Shape {
    const key = JSON.stringify([name, options])
    const known = this.#shared.records.get(key)
    if (known) return known
    const table = this.workspace.table(name)
    const shape = table ? shapeOfRecord(table, (other) => this.workspace.table(other), options) : shapes.any
    this.#shared.records.set(key, shape)
    return shape
  }

  called(name: string, kind: 'function' | 'addon' = 'function'): Shape {
    return this.parts.called(this, kind, name)
  }

  /** `doubtful`: null would do, so that an error is not sure to happen. */
  report(
    code: FindingCode,
    at: Position,
    message: string,
    step?: string | null,
    fix?: Fix,
    { doubtful = false }: { readonly doubtful?: boolean } = {},
  ): void {
    if (this.silent || this.#shared.work <= 0) return
    const path = pathOf(at)
    const key = `${code} ${path}`
    if (this.#reported.has(key)) return
    this.#reported.add(key)
    this.problems.push({
      severity: doubtful || this.#doubts > 0 ? 'warning' : findings[code],
      code,
      message,
      path,
      ...(typeof step === 'string' && { step }),
      ...(fix && { fix }),
    })
  }

  /** A fix that puts another expression in the place of the one at hand. */
  replacing(title: string, { at, step }: Scope, from: Expression, to: Expression): Fix {
    const path = keysOf(at, step?.at ?? null)
    return { title, edits: [{ kind: 'replace', step: step?.id ?? null, path, from, to }] }
  }
}

/** The same scope one part further inside. */
export const scopeAt = (scope: Scope, ...keys: readonly (string | number)[]): Scope => ({
  ...scope,
  at: inside(scope.at, ...keys),
})

/** The scope of an argument of a step. */
export function argumentScope(step: Step, at: Position, state: State, ...keys: readonly (string | number)[]): Scope {
  return { state, at: inside(at, ...keys), step: { id: step.id, at }, guardable: true, element: false }
}
