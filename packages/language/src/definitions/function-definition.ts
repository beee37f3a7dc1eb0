import type { Shape } from '../check/shapes/shape.ts'
import type { CalledKind } from '../documents/document.ts'
import type { TableDocument } from '../documents/table.ts'
import type { TableAction } from '../documents/table-trigger.ts'
import type { Expression } from '../expressions/expression.ts'
import type { Failure } from '../failure.ts'
import type { Slot, Step } from '../stacks/step.ts'
import type { MaybePromise } from '../values/maybe-promise.ts'
import type { Json, ObjectValue, Value } from '../values/value.ts'
import type { StepShapes } from './argument-shapes.ts'
import type { FieldTypeDefinition } from './field-type-definition.ts'
import type { Flow } from './flow.ts'
import type { InputFilterDefinition } from './input-filter-definition.ts'
import type { InputSpecs, InputValues, OutputSpec } from './input-spec.ts'
import type { Run, StackClosure, ValueClosure } from './run.ts'
import type { StepClosure } from './step-closure.ts'
import type { Test } from './test.ts'

/** The colour and icon of a card: data, flow, security, value, outside (the network), debug. */
export type Family = 'data' | 'flow' | 'security' | 'value' | 'outside' | 'debug'

export interface SlotSpec {
  readonly name: string
  readonly title: string
  /** May be left out. */
  readonly optional?: boolean
  /** May stand several times, each with arguments of its own (elseif, case). */
  readonly repeats?: boolean
  readonly inputs?: InputSpecs
  /** Variables that the slot's steps can read, such as a loop's item; named by the argument that holds the name. */
  readonly binds?: readonly string[]
  /** How it stands in a program's text: under another name, with a word behind its block. */
  readonly script?: { readonly name?: string; readonly suffix?: string }
}

/**
 * A run of the example's inputs gives `output` or fails with the code. Inputs of mode element and condition are given as stored
 * expressions, those of mode target as the variable's name; `state` are variables before and, as far as named, after.
 */
export interface FunctionExample {
  readonly title?: string
  readonly inputs: Readonly<Record<string, Json>>
  /** The child stacks, for a step that owns some. */
  readonly slots?: readonly Slot[]
  readonly output?: Json
  readonly fails?: string
  readonly state?: {
    readonly before?: Readonly<Record<string, Json>>
    readonly after?: Readonly<Record<string, Json>>
  }
}

/** A slot of the step at hand, compiled. */
export interface CompiledSlot {
  readonly name: string
  readonly run: StackClosure
  readonly values: Readonly<Record<string, ValueClosure>>
  readonly tests: Readonly<Record<string, Test>>
}

/** A variable, or a path in one, that a step writes. */
export interface Target {
  /** Where a whole variable stands in `run.variables`; undefined for a path in one. Steps in hot loops use it directly. */
  readonly place?: number | undefined
  /**
   * To be called while compiling by a step that changes what the variable holds: such a step does not set the variable, and one
   * that no step sets is a mistake.
   */
  mustBeSet(): void
  /** Fails with VARIABLE.MISSING when nothing is there. */
  readonly read: ValueClosure
  write(run: Run, value: Value): void
}

/** What a definition's `compile` gets: everything about one step, with its expressions and child stacks compiled. */
export interface StepParts {
  /** The step as stored, for functions that look at how an argument was written (which keys of an object are constant). */
  readonly step: Step
  /** Field types and input filters, for functions that read values as a table's fields do. */
  readonly library: {
    readonly fieldTypes: ReadonlyMap<string, FieldTypeDefinition>
    readonly inputFilters: ReadonlyMap<string, InputFilterDefinition>
  }
  /** Closures of arguments of mode value (coerced to their type, defaults applied) and element. */
  readonly values: Readonly<Record<string, ValueClosure>>
  /**
   * The same for an argument of mode value that is read again after the step has done something, as the condition of a loop is:
   * may answer a promise. undefined when the argument never waits, as nearly always.
   */
  waiting(argument: string): ((run: Run) => MaybePromise<Value>) | undefined
  /** The same as conditions, for `holds`. */
  readonly tests: Readonly<Record<string, Test>>
  /** Arguments of mode constant, checked; defaults applied. */
  readonly constants: Readonly<Record<string, Json | undefined>>
  /** Arguments of mode condition, as stored; undefined when left out. */
  readonly conditions: Readonly<Record<string, Expression | undefined>>
  /** Writers of arguments of mode target: `target.variable(run, value)`. */
  readonly targets: Readonly<Record<string, Target>>
  /** The child stacks in their order. */
  readonly slots: readonly CompiledSlot[]
  /** A step that sets the variable in an argument of mode target to what another argument evaluates to; null when left out. */
  assign(variable: string, value: string): StepClosure
  /** A step that sets the variable, which has to be set before, to what an operator makes of it and of another argument. */
  calculate(variable: string, operator: '+' | '-' | '*' | '/' | '%', value: string): StepClosure
  /** Compiles an expression of the step, for functions that take expressions apart (conditions → SQL parameters). */
  compile(expression: Expression): ValueClosure
  /** Prepares something from one argument: a Failure is noted at that argument, and the step fails with it. */
  within<T>(argument: string, prepare: () => T): T
  /** A table of the workspace; fails with TABLE.UNKNOWN. */
  table(name: string): TableDocument
  /** A function of the workspace, compiled on first use; fails with FUNCTION.UNKNOWN. */
  function(name: string): ProgramCall
  /** Another program of the workspace; fails with DOCUMENT.UNKNOWN. */
  program(kind: CalledKind, name: string): ProgramCall
  /** An addon for many inputs at once, each of which has its value in the result; fails with DOCUMENT.UNKNOWN. */
  addon(name: string): (run: Run, inputs: readonly ObjectValue[]) => Promise<readonly Value[]>
  /** Runs the triggers that listen to what a step does with a table; undefined when none does. */
  triggers(table: string, action: TableAction): RunTriggers | undefined
  /** What is called `name` shows as dots in traces when the expression reads a field that does. */
  hideLike(name: string, expression: Expression): void
  /** A place for a variable of this run, for functions that bind one (a loop's item). */
  variable(name: string): Target
  /** Notes a mistake without stopping the compilation; the step then fails with it when it is reached. */
  fail(failure: Failure): never
}

export type ProgramCall = (run: Run, input: ObjectValue) => MaybePromise<Value>

/** A record before and after a change; null where there is none. */
export interface RecordChange {
  readonly old: Value
  readonly new: Value
}

/** Runs triggers for one change after the other, in the run that made them. */
export type RunTriggers = (run: Run, changes: readonly RecordChange[]) => Promise<void>

/** Several runs of one step, made together. */
export interface Batch {
  /** The result of each run. */
  run(runs: readonly Run[]): Promise<readonly Value[]>
  /** The result where there is nothing to look for. */
  readonly nothing: Value
}

export interface FunctionDefinition<Inputs extends InputSpecs = InputSpecs> {
  readonly name: string
  readonly title: string
  /** One sentence for the list of steps. */
  readonly summary: string
  /** The card as a sentence; `{input}` is a hole that is drawn as a chip. */
  readonly sentence: string
  readonly family: Family
  /** An icon's name in lucide's kebab case. */
  readonly icon: string
  /** One of those that most stacks are made of: it stands before the others where steps are chosen. */
  readonly common?: boolean
  /** Words people may type to find it. */
  readonly keywords?: readonly string[]
  /** How it is called in a program's text, where that differs: the first is written, all are read. */
  readonly script?: { readonly names: readonly string[] }
  readonly inputs: Inputs
  /** Left out: the step gives no value (control flow). */
  readonly output?: OutputSpec
  readonly slots?: readonly SlotSpec[]
  /** Only inside these slots' owners, such as break inside a loop: names of functions. */
  readonly within?: readonly string[]
  /** How it directs other steps, for checks before a run. */
  readonly flow?: Flow
  /** Does nothing but give its result, so that a step whose result nobody reads does nothing at all. */
  readonly pure?: boolean
  /** Only steps of tests can be of this kind. */
  readonly onlyInTests?: boolean
  /** Makes tokens: the arguments that name the table of the user and hold what `$auth` has beside the id. */
  readonly signsIn?: { readonly table: string; readonly extras: string }
  /** Calls an endpoint: the arguments that name its API group, its method and its path. */
  readonly requests?: { readonly group: string; readonly method: string; readonly path: string }
  /** Can read any variable without naming it in an expression. */
  readonly seesVariables?: boolean
  readonly examples: readonly FunctionExample[]
  /** What the result is, more exactly than `output` says. For checks; never fails. */
  readonly shape?: (step: StepShapes) => Shape
  /** What the variable in the argument of mode target holds afterwards. Left out: anything. */
  readonly writes?: (step: StepShapes) => Shape
  /** What the step does, with its arguments evaluated. Either this or `compile`. */
  readonly run?: (inputs: InputValues<Inputs>, run: Run) => MaybePromise<Value>
  /** For steps that own child stacks, take conditions apart or prepare at compile time: gives the closure that runs. */
  readonly compile?: (parts: StepParts) => StepClosure
  /** For steps that can run for many at once, as in an addon; undefined when this one cannot. */
  readonly batch?: (parts: StepParts) => Batch | undefined
}

/** Declares a step type. Everything but its code (`run`, `compile`, `batch`, `shape`, `writes`) is plain JSON and goes into the catalogue. */
export function defineFunction<const Inputs extends InputSpecs>(
  definition: FunctionDefinition<Inputs>,
): FunctionDefinition {
  return definition as unknown as FunctionDefinition
}
