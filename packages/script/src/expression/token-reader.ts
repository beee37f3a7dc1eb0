import { scanToken } from './scan-token.ts'
import { type Span, SyntaxProblem } from './syntax-problem.ts'
import type { Comment, Token } from './token.ts'

/** The tokens of a source, read as they are asked for, so that what is no expression can be read by other rules in between. */
export class TokenReader {
  readonly source: string
  /** All comments up to the furthest token that was asked for. */
  readonly comments: Comment[] = []
  private tokens: Token[] = []
  private position = 0
  /** Where the token before the first of `tokens` ended. */
  private origin = 0

  constructor(source: string) {
    this.source = source
  }

  peek(ahead = 0): Token {
    while (this.tokens.length <= this.position + ahead) {
      const last = this.tokens.at(-1)
      if (last?.kind === 'end') return last
      this.tokens.push(
        scanToken(this.source, last?.end ?? this.origin, (comment) => {
          if (comment.start > (this.comments.at(-1)?.start ?? -1)) this.comments.push(comment)
        }),
      )
    }
    return this.tokens[this.position + ahead] as Token
  }

  next(): Token {
    const token = this.peek()
    if (token.kind !== 'end') this.position += 1
    return token
  }

  /** Where the token before the next one ends. */
  get end(): number {
    return this.tokens[this.position - 1]?.end ?? this.origin
  }

  /** A place to come back to. */
  get mark(): number {
    return this.position
  }

  backTo(mark: number): void {
    this.position = mark
  }

  /** Goes on reading at an offset. Places to come back to are lost. */
  moveTo(offset: number): void {
    this.tokens = []
    this.position = 0
    this.origin = offset
  }

  is(sign: string, ahead = 0): boolean {
    const token = this.peek(ahead)
    return token.kind === 'sign' && token.text === sign
  }

  accept(sign: string): boolean {
    if (!this.is(sign)) return false
    this.position += 1
    return true
  }

  expect(sign: string): void {
    if (!this.accept(sign)) throw this.problem(`${sign} is missing before ${this.peek().text || 'the end'}`)
  }

  problem(message: string, token: Token = this.peek()): SyntaxProblem {
    return new SyntaxProblem(token.kind === 'bad' ? token.text : message, spanOf(token))
  }
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })
