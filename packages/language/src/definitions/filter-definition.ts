import type { Shape } from '../check/shapes/shape.ts'
import type { Json, Value } from '../values/value.ts'
import type { ArgumentShapes } from './argument-shapes.ts'
import type { InputSpec, InputSpecs, InputTypeName, InputValues, OutputSpec } from './input-spec.ts'
import type { OwnedValue } from './owned.ts'
import type { ElementFrame, Run } from './run.ts'

/** Evaluates an element argument for one element. */
export type ElementFunction = (frame: ElementFrame) => Value

/** Values for filters come in as they are; a filter is pure: same values in, same value out. */
export interface FilterContext {
  readonly now: number
  readonly randomBytes: (length: number) => Uint8Array
  /** As `host.random.made`: gives what `work` makes with chance of its own; it must not use `randomBytes`. */
  readonly made: <Made extends Value>(work: () => Made) => Made
}

export interface FilterExample {
  readonly value: Json
  readonly arguments?: readonly Json[]
  /** For arguments of mode element: the expression as text is not known here, so give the stored expression. */
  readonly output?: Json
  readonly fails?: string
}

type FilterArguments<Inputs extends InputSpecs> = {
  readonly [Name in keyof Inputs]: Inputs[Name] extends InputSpec<unknown, 'element'>
    ? ElementFunction
    : InputValues<Inputs>[Name]
}

export interface FilterDefinition<Inputs extends InputSpecs = InputSpecs> {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly title: string
  readonly summary: string
  readonly group: 'text' | 'list' | 'object' | 'math' | 'comparison' | 'time' | 'conversion' | 'security'
  /** What the filter is put on. */
  readonly value: { readonly type: InputTypeName; readonly nullable?: boolean }
  /** In the order of the text form: `value|name:first:second`. */
  readonly inputs: Inputs
  readonly output: OutputSpec
  /** What its answer tells of the value, for checks: that it is null, that it is empty, or the contrary of what it says itself. */
  readonly asks?: 'null' | 'empty' | 'not'
  readonly examples: readonly FilterExample[]
  /**
   * Does the same to a value that nobody else holds, by changing it: answers how many places it has made, or undefined when that
   * cannot be done, and then has changed nothing. For filters that give a larger value than they got, since copying it each time
   * in a loop would take long; what their `run` gives is new, the value itself, or one of the arguments.
   */
  readonly grow?: (value: OwnedValue, inputs: FilterArguments<Inputs>) => number | undefined
  /** What comes out, more exactly than `output` says. For checks; never fails. */
  readonly shape?: (value: Shape, args: ArgumentShapes) => Shape
  /** Either this or `wait`. */
  readonly run?: (value: never, inputs: FilterArguments<Inputs>, context: FilterContext) => Value
  /**
   * For a filter that waits for something outside, which it reaches through the host of the run. Refused where an expression is
   * evaluated for each element of a list.
   */
  readonly wait?: (value: never, inputs: FilterArguments<Inputs>, run: Run) => Promise<Value>
}

/** Declares a filter. The type of `value` in `run` follows from `Of`. */
export function defineFilter<Of extends Value, const Inputs extends InputSpecs>(
  definition: Omit<FilterDefinition<Inputs>, 'run' | 'wait'> & {
    readonly run: (value: Of, inputs: FilterArguments<Inputs>, context: FilterContext) => Value
  },
): FilterDefinition & Required<Pick<FilterDefinition, 'run'>> {
  return definition as unknown as ReturnType<typeof defineFilter>
}

/** Declares a filter that waits. */
export function defineWaitingFilter<Of extends Value, const Inputs extends InputSpecs>(
  definition: Omit<FilterDefinition<Inputs>, 'run' | 'wait'> & {
    readonly wait: (value: Of, inputs: FilterArguments<Inputs>, run: Run) => Promise<Value>
  },
): FilterDefinition {
  return definition as unknown as FilterDefinition
}
