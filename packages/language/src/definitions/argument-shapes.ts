import type { Shape } from '../check/shapes/shape.ts'
import type { RecordOptions } from '../check/shapes/shape-of-field.ts'
import type { Json } from '../values/value.ts'

/** What is known of the arguments of a filter before it runs. */
export interface ArgumentShapes {
  /** What an argument is; its default, or null, where it is left out. */
  value(name: string): Shape
  /** The value of an argument that is written down; undefined when it is worked out. */
  constant(name: string): Json | undefined
  /** What an argument of mode element gives for an element. */
  element(name: string): Shape
}

/** The same for a step. */
export interface StepShapes extends ArgumentShapes {
  /** Names of the arguments that are there. */
  readonly given: readonly string[]
  /** A record of the table that an argument names, see RecordOptions. */
  record(argument: string, options?: RecordOptions): Shape
  /** A record with what the addons of an argument put into it; the record itself where there are none. */
  withAddons(argument: string, record: Shape): Shape
  /** What a function or an addon of the workspace answers. */
  called(name: string, kind?: 'function' | 'addon'): Shape
  /** What the variable in an argument of mode target holds before the step. */
  target(name: string): Shape
}
