import type { Span } from './syntax-problem.ts'

export interface Token extends Span {
  /** `bad` is what cannot be read; its text says why. */
  readonly kind: 'number' | 'string' | 'name' | 'variable' | 'sign' | 'end' | 'bad'
  /** The source for numbers and signs, the name without `$` for variables, the decoded text for strings. */
  readonly text: string
  /** A line break stands before it, which separates entries of lists and objects. */
  readonly newline: boolean
  /** White space stands before it. */
  readonly spaced: boolean
}

/** What stands behind `//`, with the offset of the slashes. */
export interface Comment {
  readonly start: number
  readonly text: string
}
