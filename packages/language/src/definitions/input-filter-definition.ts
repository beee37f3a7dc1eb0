import type { InputFilter } from '../documents/input.ts'
import type { Json, Value } from '../values/value.ts'

/** A change or check that an input or a field declares; runs in order before the stack (trim, lower, min:3 …). */
export interface InputFilterDefinition {
  readonly name: string
  readonly title: string
  readonly summary: string
  /** Names of its arguments, in order, with the control the studio shows. */
  readonly arguments: readonly { readonly name: string; readonly title: string; readonly type: 'number' | 'text' }[]
  /** Which types can have it. */
  readonly types: readonly string[]
  /**
   * Prepares the arguments once; the result changes a value or throws INPUT.OUT_OF_RANGE naming the input. `declared` are all
   * filters of the input: those that name allowed characters (alphaOk, digitOk, ok) allow them together.
   */
  readonly compile: (args: readonly Json[], name: string, declared?: readonly InputFilter[]) => (value: Value) => Value
  readonly examples: readonly {
    readonly value: Json
    readonly arguments: readonly Json[]
    readonly output?: Json
    readonly fails?: string
  }[]
}

export function defineInputFilter(definition: InputFilterDefinition): InputFilterDefinition {
  return definition
}
