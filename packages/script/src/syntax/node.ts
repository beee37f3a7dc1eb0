import type { Expression, Json } from '@stackwright/language'
import type { Span } from '../expression/syntax-problem.ts'

/** `name = value` in a block. */
export interface PropertyNode extends Span {
  readonly kind: 'property'
  readonly name: string
  readonly value: Expression
  readonly valueSpan: Span
  readonly comments: readonly string[]
}

/** What stands between a statement's name and its block. */
export type HeadPart = Span &
  (
    | { readonly form: 'name'; readonly text: string }
    /** `$x`, or `(expression)`; `word` stands before it: `if ($this > 1)`. */
    | { readonly form: 'value'; readonly value: Expression; readonly word?: string }
    /** `verb=POST` */
    | { readonly form: 'attribute'; readonly name: string; readonly text: string }
  )

/** `name head { … } as $x`: a statement, one of its slots, or a document. */
export interface StatementNode extends Span {
  readonly kind: 'statement'
  readonly name: string
  readonly head: readonly HeadPart[]
  readonly body: readonly Node[] | undefined
  /** The variable behind `as`. */
  readonly alias: string | undefined
  /** What becomes of the result before the variable gets it: `as $x|sum`. */
  readonly through: Expression | undefined
  /** Whether it is switched off: `!debug.log { … }`. */
  readonly disabled: boolean
  readonly comments: readonly string[]
}

/** `text[] name?=default filters=trim|min:3 { … }` in an input or a schema. */
export interface DeclarationNode extends Span {
  readonly kind: 'declaration'
  readonly type: string
  readonly list: boolean
  /** The least and most elements of a list. */
  readonly size: { readonly least?: number; readonly most?: number } | undefined
  readonly nullable: boolean
  readonly name: string
  readonly required: boolean
  readonly default: Json | undefined
  readonly filters: readonly FilterNode[]
  readonly body: readonly Node[]
  readonly comments: readonly string[]
}

export interface FilterNode extends Span {
  readonly name: string
  /** As they are written, and whether in quotes. */
  readonly arguments: readonly { readonly text: string; readonly quoted: boolean }[]
}

export type Node = PropertyNode | StatementNode | DeclarationNode
