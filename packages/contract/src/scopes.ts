import type { ShapeLine } from '@stackwright/language'

/** What is known in a program before each of its steps, without a value having been seen. Numbers point to lines of the lists. */
export interface ProgramScopes {
  readonly shapes: readonly ShapeLine[]
  /** `@input` and `@auth` are what those roots are; `true`: some ways to the step have not set it. */
  readonly variables: readonly (readonly [name: string, shape: number, maybeUnset?: true])[]
  readonly steps: readonly StepScope[]
}

export interface StepScope {
  /** null: the response. */
  readonly step: string | null
  readonly variables: readonly number[]
  /** What `$this` is in arguments that are worked out per element. */
  readonly element: number
  /** What the filters in it give, by their text. */
  readonly filters: readonly (readonly [text: string, shape: number])[]
}
