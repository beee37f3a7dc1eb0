/** A stretch of the source: offsets in UTF-16 units, the end not included. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Why a text is not an expression, with the stretch it is about. */
export class SyntaxProblem extends Error {
  readonly span: Span

  constructor(message: string, span: Span) {
    super(message)
    this.name = 'SyntaxProblem'
    this.span = span
  }
}
