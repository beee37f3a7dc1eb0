import { constant, type Json } from '@stackwright/language'
import { constantValue } from '../constant-value.ts'
import type { ExpressionParser } from '../expression/expression-parser.ts'
import { readString } from '../expression/read-string.ts'
import type { Token } from '../expression/token.ts'
import type { TokenReader } from '../expression/token-reader.ts'
import type { DeclarationNode, FilterNode, Node } from './node.ts'

interface Parts {
  readonly tokens: TokenReader
  readonly expressions: ExpressionParser
  /** Reads `{ … }` with properties, when one is there. */
  body(): readonly Node[] | undefined
}

/** `text[] name?=default filters=trim { … }`. A type alone (`dblink { … }`) is called like its type. */
export function parseDeclaration(parts: Parts): Omit<DeclarationNode, 'comments'> {
  const { tokens } = parts
  const type = tokens.next()
  if (type.kind !== 'name') throw tokens.problem('A type is needed here, such as text or int', type)
  const brackets = tokens.is('[') ? readBrackets(tokens) : undefined
  const nullable = tokens.accept('?')
  const name = tokens.is('{') ? type.text : readName(tokens)
  const { required, default: value } = readDefault(parts)
  const filters = readFilters(parts)
  const body = parts.body() ?? []
  return {
    kind: 'declaration',
    type: type.text,
    list: brackets !== undefined,
    size: brackets?.size,
    nullable,
    name,
    required,
    default: value,
    filters,
    body,
    start: type.start,
    end: tokens.end,
  }
}

/** `[]`, `[3]`, `[1:]`, `[:5]` or `[1:5]` */
function readBrackets(tokens: TokenReader): { size: DeclarationNode['size'] } {
  const open = tokens.next()
  let text = ''
  while (!tokens.is(']')) {
    const token = tokens.next()
    if (token.kind !== 'number' && token.text !== ':') throw tokens.problem('] is missing behind the size', token)
    text += token.text
  }
  tokens.next()
  if (text === '') return { size: undefined }
  const match = /^(\d*)(:?)(\d*)$/.exec(text)
  if (!match) throw tokens.problem('A size is written as [3], [1:] or [1:5]', open)
  const [, least, colon, most] = match
  return {
    size: {
      ...(least && { least: Number(least) }),
      ...(colon ? most && { most: Number(most) } : { most: Number(least) }),
    },
  }
}

function readName(tokens: TokenReader): string {
  const token = tokens.next()
  if (token.kind === 'string') return token.text
  if (token.kind !== 'name' && token.kind !== 'number')
    throw tokens.problem('The name of the field is missing behind its type', token)
  let { text } = token
  while (!tokens.peek().spaced && (tokens.peek().kind === 'name' || tokens.peek().kind === 'number' || tokens.is('-')))
    text += tokens.next().text
  return text
}

/** Behind the name: `?` makes it optional, `?=` gives a default. */
function readDefault(parts: Parts): { required: boolean; default: Json | undefined } {
  const { tokens } = parts
  const required = !tokens.accept('?')
  if (!tokens.accept('=')) return { required, default: undefined }
  const token = tokens.peek()
  const plain = token.kind === 'name' || token.kind === 'number' || token.text === '-'
  return { required, default: plain ? bareValue(readBare(tokens)) : quotedValue(parts, token) }
}

function quotedValue({ tokens, expressions }: Parts, token: Token): Json {
  const value = constantValue(expressions.parseValue())
  if (value === undefined) throw tokens.problem('A default is written down; it cannot be computed', token)
  return value
}

/** Up to white space: `now`, `1024x1024`, `-0.5`. */
function readBare(tokens: TokenReader): string {
  const { start } = tokens.peek()
  const text = /^[^\s{},]+/.exec(tokens.source.slice(start, start + 1_000))?.[0] ?? ''
  tokens.moveTo(start + text.length)
  return text
}

function bareValue(text: string): Json {
  if (text === 'true' || text === 'false') return text === 'true'
  if (text === 'null') return null
  return /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) && Number.isFinite(Number(text)) ? Number(text) : text
}

/** `filters=trim|min:3|pattern:"^a|b$":"message"`, where a text without quotes ends at white space, `|` or `:`. */
function readFilters({ tokens, expressions }: Parts): FilterNode[] {
  const word = tokens.peek()
  if (word.kind !== 'name' || word.text !== 'filters' || !tokens.is('=', 1)) return []
  tokens.next()
  const { source } = tokens
  let position = tokens.next().end
  while (source[position] === ' ') position += 1
  const filters: FilterNode[] = []
  for (;;) {
    const start = position
    const isOff = source[position] === '!'
    if (isOff) position += 1
    const name = /^[A-Za-z_]\w*/.exec(source.slice(position, position + 100))?.[0]
    if (!name) {
      tokens.moveTo(position)
      throw tokens.problem('The name of a filter is missing')
    }
    position += name.length
    const args: { text: string; quoted: boolean }[] = []
    while (source[position] === ':') {
      position += 1
      const quoted = source[position] === '"' || source[position] === "'"
      const read = quoted ? readString(source, position) : bareArgument(source, position)
      args.push({ text: read.text, quoted })
      position = read.end
    }
    if (isOff) {
      const value = {
        kind: 'filter',
        name,
        value: constant(null),
        arguments: args.map(({ text }) => constant(text)),
      } as const
      expressions.options.onDisabled?.(value, start)
    } else filters.push({ name, arguments: args, start, end: position })
    if (source[position] !== '|') break
    position += 1
  }
  tokens.moveTo(position)
  return filters
}

function bareArgument(source: string, start: number): { text: string; end: number } {
  const text = /^[^\s|:]*/.exec(source.slice(start, start + 2_000))?.[0] ?? ''
  return { text, end: start + text.length }
}
