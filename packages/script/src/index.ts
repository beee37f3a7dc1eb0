/**
 * Programs as text. An expression as text and as JSON are two views of one thing, and so are documents: what is printed reads back
 * to the same. Generic over the definitions: nothing here knows a function's or filter's name.
 */
export { constantValue } from './constant-value.ts'
export * from './expression/parse-expression.ts'
export type { ParseOptions } from './expression/parse-options.ts'
export { printExpression } from './expression/print-expression.ts'
export type { Span, SyntaxProblem } from './expression/syntax-problem.ts'
export type { Token } from './expression/token.ts'
export * from './finding.ts'
export * from './library.ts'
export { printDocument } from './print/print-document.ts'
export * from './print-script.ts'
export { decode as decodeScript } from './read/decode.ts'
export type { ScriptRun } from './read/read-run.ts'
export * from './read-script.ts'
