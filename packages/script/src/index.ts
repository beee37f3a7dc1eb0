/**
 * Programs as text. An expression as text and as JSON are two views of one thing: what is printed parses back to the same
 * expression. Generic over the definitions: nothing here knows a function's or filter's name.
 */
export * from './expression/parse-expression.ts'
export type { ParseOptions } from './expression/parse-options.ts'
export * from './expression/print-expression.ts'
export type { Span, SyntaxProblem } from './expression/syntax-problem.ts'
export { type Token, tokenize } from './expression/tokenize.ts'
