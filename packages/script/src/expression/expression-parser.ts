import { type BinaryOperator, constant, type Expression, type ObjectEntry } from '@stackwright/language'
import { numberLiteral } from './number-literal.ts'
import { filterArgumentLevel, precedence, wordOperators } from './operators.ts'
import type { ParseOptions } from './parse-options.ts'
import { parsePath, parseReference } from './parse-path.ts'
import { type Span, SyntaxProblem } from './syntax-problem.ts'
import { type Token, tokenize } from './tokenize.ts'

const deepest = 200
const elementLevel = precedence.get('||') as number

/** Precedence climbing over the tokens of one expression. */
export class ExpressionParser {
  readonly spans = new Map<Expression, Span>()
  readonly source: string
  readonly options: ParseOptions
  private readonly tokens: Token[]
  private position = 0
  private depth = 0
  /** Inside `a ? … : b` a `:` with white space before it ends the middle part instead of starting a filter's argument. */
  private awaitingColon = 0
  /** Inside a filter's argument a `|` belongs to the chain outside. */
  private inArgument = false

  constructor(source: string, options: ParseOptions) {
    this.source = source
    this.options = options
    this.tokens = tokenize(source)
  }

  parseAll(): Expression {
    if (this.peek().kind === 'end') throw this.problem('An expression is needed here')
    const expression = this.parseExpression()
    if (this.peek().kind !== 'end') throw this.problem(`${this.peek().text} is not expected here`)
    return expression
  }

  parseExpression(): Expression {
    if (++this.depth > deepest) throw this.problem(`This nests deeper than ${deepest} levels`)
    const start = this.peek().start
    const condition = this.parseBinary(2)
    let expression = condition
    if (this.accept('?')) {
      this.awaitingColon += 1
      const consequent = this.parseExpression()
      this.awaitingColon -= 1
      this.expect(':')
      expression = this.mark(start, { kind: 'conditional', condition, consequent, alternate: this.parseExpression() })
    }
    this.depth -= 1
    return expression
  }

  private parseBinary(least: number): Expression {
    const start = this.peek().start
    let left = this.parseUnary()
    for (;;) {
      const before = this.position
      const operator = this.takeOperator()
      const level = operator && precedence.get(operator)
      if (!level || level < least) {
        this.position = before
        return left
      }
      left = this.mark(start, { kind: 'binary', operator, left, right: this.parseBinary(level + 1) })
    }
  }

  private takeOperator(): BinaryOperator | undefined {
    const token = this.next()
    if (token.kind === 'sign' && precedence.has(token.text)) return token.text as BinaryOperator
    if (token.kind !== 'name') return undefined
    const negated = token.text === 'not' && wordOperators.has(this.peek().text)
    const word = negated ? this.next().text : token.text
    if (!wordOperators.has(word)) return undefined
    if (word === 'includes' && !negated && !this.peek().spaced && this.accept('?')) return 'includes?'
    return (negated ? `not ${word}` : word) as BinaryOperator
  }

  private parseUnary(): Expression {
    const token = this.peek()
    if (token.kind !== 'sign' || (token.text !== '!' && token.text !== '-')) return this.parsePostfix()
    if (++this.depth > deepest) throw this.problem(`This nests deeper than ${deepest} levels`)
    this.next()
    const follower = this.peek()
    const negative = token.text === '-' && follower.kind === 'number' && !follower.spaced
    const expression: Expression = negative
      ? this.parsePostfix('-')
      : this.mark(token.start, { kind: 'unary', operator: token.text as '!' | '-', value: this.parseUnary() })
    this.depth -= 1
    return expression
  }

  private parsePostfix(sign = ''): Expression {
    const start = this.peek().start - sign.length
    let value = this.parsePrimary(sign)
    for (;;) {
      const path = value.kind === 'reference' ? [] : parsePath(this)
      for (const segment of path) {
        const key = typeof segment === 'object' ? segment : constant(segment)
        value = this.mark(start, { kind: 'filter', name: 'get', value, arguments: [key] })
      }
      if (this.inArgument || !this.accept('|')) return value
      value = this.parseFilter(value, start)
    }
  }

  private parseFilter(value: Expression, start: number): Expression {
    const token = this.next()
    if (token.kind !== 'name') throw this.problem('The name of a filter is needed after |', token)
    const least = this.options.isElementFilter?.(token.text) ? elementLevel : filterArgumentLevel
    const args: Expression[] = []
    const inArgument = this.inArgument
    this.inArgument = true
    while (this.peek().text === ':' && this.peek().kind === 'sign') {
      if (this.awaitingColon > 0 && this.peek().spaced) break
      this.next()
      args.push(this.parseBinary(least))
    }
    this.inArgument = inArgument
    return this.mark(start, { kind: 'filter', name: token.text, value, arguments: args })
  }

  private parsePrimary(sign: string): Expression {
    const token = this.next()
    const start = token.start - sign.length
    switch (token.kind) {
      case 'number':
        return this.mark(start, numberLiteral(sign + token.text))
      case 'string':
        return this.mark(start, constant(token.text))
      case 'variable':
        return this.mark(start, parseReference(this, token.text))
      case 'name':
        return this.mark(start, this.parseWord(token))
      case 'sign':
        if (token.text === '(') return this.inside(')')
        if (token.text === '`') return this.inside('`')
        if (token.text === '[')
          return this.mark(start, { kind: 'array', items: this.entries(']', () => this.parseExpression()) })
        if (token.text === '{')
          return this.mark(start, { kind: 'object', entries: this.entries('}', () => this.parseEntry()) })
        throw this.problem(`A value is needed before ${token.text}`, token)
      case 'end':
        throw this.problem('The expression ends too early: a value is missing', token)
    }
  }

  private parseWord(token: Token): Expression {
    if (token.text === 'true' || token.text === 'false') return constant(token.text === 'true')
    if (token.text === 'null') return constant(null)
    if (token.text === 'now') return { kind: 'reference', root: 'now', path: [] }
    throw this.problem(`${token.text} is not a value: text stands in quotes, a variable begins with $`, token)
  }

  /** What stands between brackets, where a `:` is a filter's again. */
  inside(closing: string): Expression {
    return this.enclosed(() => {
      const expression = this.parseExpression()
      this.expect(closing)
      return expression
    })
  }

  private enclosed<Result>(parse: () => Result): Result {
    const { awaitingColon, inArgument } = this
    this.awaitingColon = 0
    this.inArgument = false
    const result = parse()
    this.awaitingColon = awaitingColon
    this.inArgument = inArgument
    return result
  }

  private parseEntry(): ObjectEntry {
    const token = this.next()
    const computed = token.kind === 'sign' && token.text === '['
    if (!computed && !['name', 'string', 'number'].includes(token.kind))
      throw this.problem('The name of a field is needed here', token)
    const inner = computed ? this.inside(']') : undefined
    const key = inner?.kind === 'constant' && typeof inner.value === 'string' ? inner.value : (inner ?? token.text)
    this.expect(':')
    return { key, value: this.parseExpression() }
  }

  /** Entries separated by commas or line breaks, up to the closing bracket. */
  private entries<Entry>(closing: string, parse: () => Entry): Entry[] {
    return this.enclosed(() => {
      const entries: Entry[] = []
      while (!this.accept(closing)) {
        if (entries.length > 0 && !this.accept(',') && !this.peek().newline)
          throw this.problem(`A comma or ${closing} is missing before ${this.peek().text || 'the end'}`)
        if (this.accept(closing)) break
        entries.push(parse())
      }
      return entries
    })
  }

  peek(): Token {
    return this.tokens[this.position] as Token
  }

  next(): Token {
    const token = this.peek()
    if (token.kind !== 'end') this.position += 1
    return token
  }

  accept(sign: string): boolean {
    if (this.peek().kind !== 'sign' || this.peek().text !== sign) return false
    this.position += 1
    return true
  }

  expect(sign: string): void {
    if (!this.accept(sign)) throw this.problem(`${sign} is missing before ${this.peek().text || 'the end'}`)
  }

  problem(message: string, span: Span = this.peek()): SyntaxProblem {
    return new SyntaxProblem(message, { start: span.start, end: span.end })
  }

  private mark(start: number, expression: Expression): Expression {
    this.spans.set(expression, { start, end: this.tokens[this.position - 1]?.end ?? start })
    return expression
  }
}
