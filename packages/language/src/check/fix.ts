import type { Expression } from '../expressions/expression.ts'
import type { Step } from '../stacks/step.ts'

/** A way to mend a problem by itself: what it does, as a button says it, and the edits. Plain JSON. */
export interface Fix {
  readonly title: string
  readonly edits: readonly Edit[]
}

export type Edit = ReplaceEdit | InsertEdit | RemoveEdit | CallEdit | ArgumentEdit | SlotEdit | AuthenticationEdit

/** Puts an expression where another one stands. When that one has changed meanwhile, nothing happens. */
export interface ReplaceEdit {
  readonly kind: 'replace'
  /** The id of the step it stands in; null: the document's response. */
  readonly step: string | null
  /** From the step (or the document) to the expression: `["arguments", "value", "left"]`. */
  readonly path: readonly (string | number)[]
  readonly from: Expression
  readonly to: Expression
}

/** Adds a step before another one; null: behind the last one of the document. It gets another id where its own is taken. */
export interface InsertEdit {
  readonly kind: 'insert'
  readonly before: string | null
  readonly step: Step
}

export interface RemoveEdit {
  readonly kind: 'remove'
  readonly step: string
}

/** Lets a step call another function. */
export interface CallEdit {
  readonly kind: 'call'
  readonly step: string
  readonly from: string
  readonly to: string
}

/** Gives an argument of a step another name, which the step does not have yet. */
export interface ArgumentEdit {
  readonly kind: 'argument'
  readonly step: string
  readonly from: string
  readonly to: string
}

/** Lets the steps at a position of a step's slots stand under another name. */
export interface SlotEdit {
  readonly kind: 'slot'
  readonly step: string
  readonly position: number
  readonly from: string
  readonly to: string
}

/** Lets an endpoint ask for the tokens of another table. */
export interface AuthenticationEdit {
  readonly kind: 'authentication'
  readonly from: string
  readonly to: string
}
