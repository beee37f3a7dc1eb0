import type { Expression } from '../expressions/expression.ts'

/** An ordered list of steps: what runs from top to bottom. */
export type Stack = readonly Step[]

export interface Step {
  /** Unique in its document and never changed by an edit: traces, mocks and merges point to it. */
  readonly id: string
  /** The definition's name, such as `db.get`. */
  readonly function: string
  readonly arguments: Readonly<Record<string, Expression>>
  /** The variable that receives the result (`as $user`). */
  readonly result?: string
  readonly description?: string
  readonly disabled?: boolean
  /** Test name → what the step gives instead of running. */
  readonly mocks?: Readonly<Record<string, Expression>>
  /** Child stacks in order; a slot that repeats (elseif, case) stands here once for each, with arguments of its own. */
  readonly slots?: readonly Slot[]
}

export interface Slot {
  readonly name: string
  readonly arguments?: Readonly<Record<string, Expression>>
  readonly steps: Stack
}
