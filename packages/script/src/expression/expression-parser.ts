import { type BinaryOperator, constant, type Expression, type ObjectEntry } from '@stackwright/language'
import { numberLiteral } from './number-literal.ts'
import { filterArgumentLevel, precedence, wordOperators } from './operators.ts'
import type { ParseOptions } from './parse-options.ts'
import { parsePath, parseReference } from './parse-path.ts'
import { partsOf } from './parts-of.ts'
import { type Span, SyntaxProblem } from './syntax-problem.ts'
import type { Token } from './token.ts'
import type { TokenReader } from './token-reader.ts'

const deepest = 200
const tooDeep = `This nests deeper than ${deepest} levels`
const elementLevel = precedence.get('||') as number

/** Precedence climbing over the tokens of one expression. */
export class ExpressionParser {
  readonly spans = new Map<Expression, Span>()
  /** How many expressions stand inside each other: operators and filters in a row nest as brackets do. */
  private readonly heights = new Map<Expression, number>()
  readonly options: ParseOptions
  private readonly tokens: TokenReader
  private depth = 0
  /** Inside `a ? … : b` a `:` with white space before it ends the middle part instead of starting a filter's argument. */
  private awaitingColon = 0
  /** Inside a filter's argument a `|` belongs to the chain outside. */
  private inArgument = false
  private inList = false

  constructor(tokens: TokenReader, options: ParseOptions) {
    this.options = options
    this.tokens = tokens
  }

  parseAll(): Expression {
    if (this.peek().kind === 'end') throw this.problem('An expression is needed here')
    const expression = this.parseExpression()
    if (this.peek().kind !== 'end') throw this.problem(`${this.peek().text} is not expected here`)
    return expression
  }

  /** One expression, beginning anew after a mistake in another one. */
  parseValue(): Expression {
    this.depth = 0
    this.awaitingColon = 0
    this.inArgument = false
    this.inList = false
    return this.parseExpression()
  }

  parseExpression(): Expression {
    if (++this.depth > deepest) throw this.problem(tooDeep)
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
      const before = this.tokens.mark
      const operator = this.takeOperator()
      const level = operator && precedence.get(operator)
      if (!level || level < least) {
        this.tokens.backTo(before)
        return left
      }
      left = this.mark(start, { kind: 'binary', operator, left, right: this.parseRight(operator, level + 1) })
    }
  }

  /** The two ends of `between` may be written with a colon: `between 1:10`. */
  private parseRight(operator: BinaryOperator, least: number): Expression {
    const start = this.peek().start
    const right = this.parseBinary(least)
    if (!/between\??$/.test(operator) || !this.tokens.is(':') || this.awaitingColon > 0) return right
    this.next()
    return this.mark(start, { kind: 'array', items: [right, this.parseBinary(least)] })
  }

  private takeOperator(): BinaryOperator | undefined {
    const token = this.next()
    if (token.kind === 'sign' && precedence.has(token.text)) return token.text as BinaryOperator
    // In a file, the next line may begin with a property that is called like an operator.
    if (token.kind !== 'name' || (token.newline && this.options.onBareWord)) return undefined
    const negated = token.text === 'not' && wordOperators.has(this.peek().text)
    const word = negated ? this.next().text : token.text
    if (!wordOperators.has(word)) return undefined
    const skips = !this.peek().spaced && this.accept('?') ? '?' : ''
    return `${negated ? 'not ' : ''}${word}${skips}` as BinaryOperator
  }

  private parseUnary(): Expression {
    const token = this.peek()
    if (token.kind !== 'sign' || (token.text !== '!' && token.text !== '-')) return this.parsePostfix()
    if (++this.depth > deepest) throw this.problem(tooDeep)
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
    const { onDisabled } = this.options
    if (onDisabled && this.accept('!')) {
      const disabled = this.parseFilter(value, start)
      if (disabled.kind === 'filter') onDisabled(disabled, start)
      return value
    }
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
        if (token.text === '`') return this.parseTicked(token)
        if (token.text === '|' && this.options.onBareWord) return this.withoutValue(token)
        if (token.text === '[')
          return this.mark(start, { kind: 'array', items: this.entries(']', () => this.parseExpression()) })
        if (token.text === '{') return this.mark(start, { kind: 'object', entries: this.parseEntries() })
        throw this.problem(`A value is needed before ${token.text}`, token)
      case 'bad':
        if (this.options.onLostName && this.tokens.source.slice(token.start, token.end) === '$') {
          parsePath(this)
          this.options.onLostName({ start: token.start, end: this.tokens.end })
          return this.mark(start, constant(null))
        }
        throw this.problem('The expression ends too early: a value is missing', token)
      case 'end':
        throw this.problem('The expression ends too early: a value is missing', token)
    }
  }

  /** What stands between backticks is an expression. In a file, what is none there is text. */
  private parseTicked(token: Token): Expression {
    if (!this.options.onBareWord) return this.inside('`')
    try {
      return this.inside('`')
    } catch (error) {
      const { source } = this.tokens
      const end = source.indexOf('`', token.end)
      if (!(error instanceof SyntaxProblem) || end < 0 || source.slice(token.end, end).includes('\n')) throw error
      const text = source.slice(token.end, end)
      this.options.onBareWord(text, { start: token.start, end: end + 1 })
      this.tokens.moveTo(end + 1)
      return constant(text)
    }
  }

  /** `|uuid`: a filter that needs no value. */
  private withoutValue(token: Token): Expression {
    this.tokens.moveTo(token.start)
    return constant(null)
  }

  private parseWord(token: Token): Expression {
    if (token.text === 'true' || token.text === 'false') return constant(token.text === 'true')
    if (token.text === 'null') return constant(null)
    if (token.text === 'now') return { kind: 'reference', root: 'now', path: [] }
    if (!this.options.onBareWord)
      throw this.problem(`${token.text} is not a value: text stands in quotes, a variable begins with $`, token)
    return this.parseCall(token) ?? this.bareWord(token, this.options.onBareWord)
  }

  /** `text.contains("a", "b")` means `"a"|contains:"b"`. */
  private parseCall(token: Token): Expression | undefined {
    const before = this.tokens.mark
    let name = token.text
    while (this.tokens.is('.') && this.tokens.peek(1).kind === 'name' && !this.peek().spaced) {
      this.next()
      name = this.next().text
    }
    if (this.peek().spaced || !this.accept('(')) {
      this.tokens.backTo(before)
      return undefined
    }
    const [value, ...args] = this.entries(')', () => this.parseExpression())
    if (!value) throw this.problem(`${name} needs a value in its parentheses`, token)
    return { kind: 'filter', name, value, arguments: args }
  }

  private bareWord(token: Token, onBareWord: NonNullable<ParseOptions['onBareWord']>): Expression {
    let { text } = token
    while (!this.peek().spaced && (this.peek().kind === 'name' || this.peek().kind === 'number'))
      text += this.next().text
    // `[Component,$id,added to list]`: the words of an element belong together.
    while (this.inList && this.peek().kind === 'name' && !this.peek().newline) text += ` ${this.next().text}`
    if (!this.inArgument && !this.inList) onBareWord(text, { start: token.start, end: this.tokens.end })
    return constant(text)
  }

  /** What stands between brackets, where a `:` is a filter's again. */
  inside(closing: string): Expression {
    return this.enclosed(() => {
      const expression = this.parseExpression()
      this.expect(closing)
      return expression
    })
  }

  private enclosed<Result>(parse: () => Result, inList = false): Result {
    const { awaitingColon, inArgument, inList: outer } = this
    this.awaitingColon = 0
    this.inArgument = false
    this.inList = inList
    try {
      return parse()
    } finally {
      this.awaitingColon = awaitingColon
      this.inArgument = inArgument
      this.inList = outer
    }
  }

  private parseEntry(): ObjectEntry {
    const key = this.parseKey()
    this.expect(':')
    return { key, value: this.parseExpression() }
  }

  /** Entries of an object; one that is switched off is left out: `{ !name: $x }`. */
  private parseEntries(): ObjectEntry[] {
    return this.entries('}', () => {
      const { start } = this.peek()
      const { onDisabled } = this.options
      const isOff = onDisabled !== undefined && this.accept('!')
      const entry = this.parseEntry()
      if (!isOff) return [entry]
      onDisabled({ kind: 'object', entries: [entry] }, start)
      return []
    }).flat()
  }

  private parseKey(): ObjectEntry['key'] {
    const token = this.next()
    if (token.kind === 'sign' && (token.text === '[' || token.text === '(' || token.text === '`')) {
      const inner = this.inside(token.text === '[' ? ']' : token.text === '(' ? ')' : '`')
      return inner.kind === 'constant' && typeof inner.value === 'string' ? inner.value : inner
    }
    if (token.kind === 'string') return token.text
    if (token.kind === 'variable') return parseReference(this, token.text)
    if (token.kind !== 'name' && token.kind !== 'number')
      throw this.problem('The name of a field is needed here', token)
    let { text } = token
    // `post.created_at: "desc"` and `content-type: "text/html"`
    while ((this.tokens.is('.') || this.tokens.is('-')) && !this.peek().spaced && !this.tokens.peek(1).spaced)
      text += this.next().text + this.next().text
    return text
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
    }, closing === ']')
  }

  peek(): Token {
    return this.tokens.peek()
  }

  next(): Token {
    return this.tokens.next()
  }

  accept(sign: string): boolean {
    return this.tokens.accept(sign)
  }

  expect(sign: string): void {
    this.tokens.expect(sign)
  }

  problem(message: string, token: Token = this.peek()): Error {
    return this.tokens.problem(message, token)
  }

  private mark(start: number, expression: Expression): Expression {
    let height = 0
    for (const part of partsOf(expression)) height = Math.max(height, (this.heights.get(part) ?? 0) + 1)
    if (height > deepest) throw this.problem(tooDeep)
    if (height > 0) this.heights.set(expression, height)
    this.spans.set(expression, { start, end: this.tokens.end })
    return expression
  }
}
