import { scanToken } from './scan-token.ts'
import { SyntaxProblem } from './syntax-problem.ts'
import type { Token } from './token.ts'

/** Splits an expression's text into tokens; comments and white space only leave a mark on the token behind them. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = []
  for (;;) {
    const token = scanToken(source, tokens.at(-1)?.end ?? 0)
    if (token.kind === 'bad') throw new SyntaxProblem(token.text, { start: token.start, end: token.end })
    tokens.push(token)
    if (token.kind === 'end') return tokens
  }
}
