import type { Library, Problem, Value } from '@stackwright/language'

/** Reads one input; undefined means that it was not sent. */
export type InputReader = (given: Value | undefined) => Value

export interface InputContext {
  readonly library: Library
  readonly problems: Problem[]
  /** Place of the declarations in their document. */
  readonly path: string
  /** Names of the objects around, each followed by a dot. */
  readonly prefix: string
}
