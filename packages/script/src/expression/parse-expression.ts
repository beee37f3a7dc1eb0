import type { Expression } from '@stackwright/language'
import { ExpressionParser } from './expression-parser.ts'
import type { ParseOptions } from './parse-options.ts'
import { type Span, SyntaxProblem } from './syntax-problem.ts'
import { TokenReader } from './token-reader.ts'

export type ParsedExpression =
  | { readonly ok: true; readonly expression: Expression; readonly spans: ReadonlyMap<Expression, Span> }
  | { readonly ok: false; readonly message: string; readonly span: Span }

/** Reads an expression's text. Never throws: a mistake comes back as a sentence with its place. */
export function parseExpression(source: string, options: ParseOptions = {}): ParsedExpression {
  try {
    const parser = new ExpressionParser(new TokenReader(source), options)
    return { ok: true, expression: parser.parseAll(), spans: parser.spans }
  } catch (error) {
    if (error instanceof SyntaxProblem) return { ok: false, message: error.message, span: error.span }
    throw error
  }
}
