import { constant, type Expression } from '@stackwright/language'
import { ExpressionParser } from '../expression/expression-parser.ts'
import { printExpression } from '../expression/print-expression.ts'
import { SyntaxProblem } from '../expression/syntax-problem.ts'
import type { Token } from '../expression/token.ts'
import { TokenReader } from '../expression/token-reader.ts'
import type { HeadPart, Node, PropertyNode, StatementNode } from './node.ts'
import { parseDeclaration } from './parse-declaration.ts'
import { readName } from './read-name.ts'
import { skipItem } from './skip-item.ts'
import type { SourceText } from './source-text.ts'

const deepest = 200
/** Blocks whose lines declare fields. */
const declaring = new Set(['input', 'schema'])

const isWord = (token: Token, word: string) => token.kind === 'name' && token.text === word

export interface SyntaxOptions {
  readonly isElementFilter: (name: string) => boolean
  /** The word that may stand behind a statement's block: `case (1) { … } break`. */
  readonly suffixOf: (name: string) => string | undefined
  /** Whether a name can stand behind a statement's own: `break continue` are two statements. */
  readonly takesName: (name: string) => boolean
}

/** Reads a file into statements, properties and declarations, whatever they mean. A mistake costs only the item it is in. */
export class ScriptParser {
  private readonly source: SourceText
  private readonly options: SyntaxOptions
  private readonly tokens: TokenReader
  private readonly expressions: ExpressionParser
  private depth = 0
  /** How many of the comments read so far belong to something. */
  private claimed = 0
  /** What is to be kept as a comment of the item that is being read. */
  private disabled: string[] = []

  constructor(source: SourceText, options: SyntaxOptions) {
    this.source = source
    this.options = options
    this.tokens = new TokenReader(source.text)
    this.expressions = new ExpressionParser(this.tokens, {
      isElementFilter: options.isElementFilter,
      onBareWord: (word, span) =>
        source.warn(
          span.start,
          'SCRIPT.BARE_WORD',
          `${word} is read as text. Write it in quotes; a variable begins with $.`,
        ),
      onLostName: ({ start }) =>
        source.warn(start, 'SCRIPT.NAME', 'A variable without a name is read as null. Name one behind the $.'),
      onDisabled: (part, start) => {
        const text =
          part.kind === 'filter'
            ? printExpression({ ...part, value: { kind: 'constant', value: null } }).replace(/^null/, '')
            : printExpression(part)
        source.warn(start, 'SCRIPT.DISABLED', `${text} is switched off; it becomes a comment.`)
        this.disabled.push(`Switched off: ${text}`)
      },
    })
  }

  /** The items of the whole file, in order: its documents. */
  parse(): readonly StatementNode[] {
    const documents: StatementNode[] = []
    while (this.tokens.peek().kind !== 'end') {
      if (this.tokens.accept('---')) continue
      const item = this.parseGuarded(() => this.parseStatement())
      if (item) documents.push(item)
      else if (this.tokens.is('}')) this.tokens.next()
    }
    const last = documents.pop()
    return last ? [...documents, { ...last, comments: [...last.comments, ...this.commentsBefore(Infinity)] }] : []
  }

  private parseGuarded<Item extends Node>(parse: () => Omit<Item, 'comments'>): Item | undefined {
    const { start } = this.tokens.peek()
    const leading = this.commentsBefore(start)
    try {
      const item = parse()
      const comments = [
        ...leading,
        ...this.commentsBefore(item.end),
        ...this.commentsBehind(item.end),
        ...this.disabled.splice(0),
      ]
      return { ...item, comments } as unknown as Item
    } catch (error) {
      if (!(error instanceof SyntaxProblem)) throw error
      this.source.error(error.span.start, 'SCRIPT.SYNTAX', `${error.message}.`.replace(/\.\.$/, '.'))
      skipItem(this.tokens, this.source, start)
      return undefined
    }
  }

  private commentsBefore(offset: number): string[] {
    const { comments } = this.tokens
    const found: string[] = []
    for (; this.claimed < comments.length; this.claimed++) {
      const comment = comments[this.claimed]
      if (!comment || comment.start >= offset) break
      found.push(comment.text.replace(/^ /, '').trimEnd())
    }
    return found
  }

  /** A comment on the line on which an item ends is about that item. */
  private commentsBehind(offset: number): string[] {
    this.tokens.peek()
    const line = this.source.text.indexOf('\n', offset)
    return this.commentsBefore(line < 0 ? Infinity : line)
  }

  /** `{ … }` */
  private parseBlock(parse: () => Node | undefined): readonly Node[] {
    const open = this.tokens.next()
    if (this.depth >= deepest) throw this.tokens.problem(`This nests deeper than ${deepest} levels`, open)
    this.depth += 1
    const nodes: Node[] = []
    for (;;) {
      const token = this.tokens.peek()
      if (this.tokens.accept('}')) break
      if (token.kind === 'end' || this.tokens.is('---')) {
        this.source.error(open.start, 'SCRIPT.UNCLOSED', 'This { is not closed: } is missing.')
        break
      }
      if (this.tokens.accept(',')) continue
      const node = parse()
      if (node) nodes.push(node)
    }
    this.depth -= 1
    const last = nodes.pop()
    const rest = last ? this.commentsBefore(this.tokens.end) : []
    return last ? [...nodes, { ...last, comments: [...last.comments, ...rest] }] : []
  }

  private readonly parseItem = (): Node | undefined =>
    this.parseGuarded<PropertyNode | StatementNode>(() => {
      const { start } = this.tokens.peek()
      if (this.tokens.peek(1).kind === 'name' && this.tokens.accept('!'))
        return { ...this.parseStatement(), disabled: true, start }
      return this.parseProperty() ?? this.parseStatement()
    })

  private readonly parseField = (): Node | undefined =>
    this.parseGuarded(() =>
      parseDeclaration({
        tokens: this.tokens,
        expressions: this.expressions,
        body: () => (this.tokens.is('{') ? this.parseBlock(this.parseItem) : undefined),
      }),
    )

  private parseProperty(): Omit<PropertyNode, 'comments'> | undefined {
    const token = this.tokens.peek()
    if (token.kind !== 'name' && token.kind !== 'string') return undefined
    if (!this.tokens.is('=', 1)) {
      if (!this.tokens.is(':', 1)) return undefined
      throw this.tokens.problem(`In a block, = stands behind ${token.text}, not :`, this.tokens.peek(1))
    }
    this.tokens.next()
    this.tokens.next()
    const { start } = this.tokens.peek()
    const value = this.expressions.parseValue()
    const { end } = this.tokens
    return { kind: 'property', name: token.text, value, valueSpan: { start, end }, start: token.start, end }
  }

  private parseStatement(): Omit<StatementNode, 'comments'> {
    const { tokens } = this
    const first = tokens.next()
    if (first.kind !== 'name')
      throw tokens.problem(`A statement or a property is needed before ${first.text || 'the end'}`, first)
    let name = first.text
    while (tokens.is('.') && !tokens.peek().spaced && tokens.peek(1).kind === 'name') {
      tokens.next()
      name += `.${tokens.next().text}`
    }
    const head = this.parseHead(this.options.takesName(name))
    const before = this.parseAlias()
    const parse = declaring.has(name) ? this.parseField : this.parseItem
    const body = tokens.is('{') ? this.parseBlock(parse) : undefined
    const result = before ?? this.parseAlias()
    const suffix = this.options.suffixOf(name)
    if (body && suffix && isWord(tokens.peek(), suffix) && !tokens.peek().newline) tokens.next()
    return {
      kind: 'statement',
      name,
      head,
      body,
      alias: result?.alias,
      through: result?.through,
      disabled: false,
      start: first.start,
      end: tokens.end,
    }
  }

  private parseHead(takesName: boolean): HeadPart[] {
    const { tokens } = this
    const head: HeadPart[] = []
    for (;;) {
      const token = tokens.peek()
      const { start } = token
      if (token.newline || token.kind === 'end' || isWord(token, 'as') || tokens.is('{') || tokens.is('}')) return head
      if (
        token.kind === 'variable' ||
        tokens.is('(') ||
        tokens.is('`') ||
        (token.kind === 'sign' && head.length === 0)
      ) {
        const value = this.parseHeadValue()
        head.push({ form: 'value', value, start, end: tokens.end })
      } else if (token.kind === 'name' && tokens.is('=', 1)) {
        tokens.next()
        tokens.next()
        head.push({ form: 'attribute', name: token.text, text: readName(tokens), start, end: tokens.end })
      } else if (token.kind === 'name' && tokens.is('(', 1)) {
        tokens.next()
        const value = this.expressions.parseValue()
        head.push({ form: 'value', value, word: token.text, start, end: tokens.end })
      } else if (head.length === 0 && (takesName || token.kind === 'string'))
        head.push({ form: 'name', text: readName(tokens), start, end: tokens.end })
      else return head
    }
  }

  /** A condition that nobody has filled in, `()`, is null. */
  private parseHeadValue(): Expression {
    const { tokens } = this
    if (!tokens.is('(') || !tokens.is(')', 1)) return this.expressions.parseValue()
    tokens.next()
    tokens.next()
    return constant(null)
  }

  /** `as $x`, or `as $x|sum`. */
  private parseAlias(): { alias: string; through: Expression | undefined } | undefined {
    const { tokens } = this
    const token = tokens.peek()
    if (!isWord(token, 'as') || token.newline) return undefined
    tokens.next()
    const variable = tokens.peek()
    if (variable.kind !== 'variable') throw tokens.problem('A variable is needed behind as, such as $user', variable)
    if (tokens.is('|', 1)) return { alias: variable.text, through: this.expressions.parseValue() }
    tokens.next()
    return { alias: variable.text, through: undefined }
  }
}
