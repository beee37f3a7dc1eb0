import type { Expression } from '@stackwright/language'
import { ExpressionParser } from './expression-parser.ts'
import { type Span, SyntaxProblem } from './syntax-problem.ts'

export interface ParseOptions {
  /**
   * Tells filters whose argument is evaluated for each element (map, filter, some …): in those, comparisons belong to the
   * argument. Without it only what stands in parentheses does.
   */
  readonly isElementFilter?: (name: string) => boolean
}

export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression; readonly spans: ReadonlyMap<Expression, Span> }
  | { readonly ok: false; readonly message: string; readonly span: Span }

/** Reads an expression's text. Never throws: a mistake comes back as a sentence with its place. */
export function parseExpression(source: string, options: ParseOptions = {}): ParsedExpression {
  try {
    const parser = new ExpressionParser(source, options)
    return { ok: true, expression: parser.parseAll(), spans: parser.spans }
  } catch (error) {
    if (error instanceof SyntaxProblem) return { ok: false, message: error.message, span: error.span }
    throw error
  }
}
