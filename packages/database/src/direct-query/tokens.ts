import { sqlInvalid } from '@stackwright/language'

/** A piece of SQL as PostgreSQL would cut it; comments and blanks are `blank`. */
export interface Token {
  readonly kind: 'word' | 'quoted name' | 'text' | 'number' | 'parameter' | 'sign' | 'blank'
  readonly text: string
}

const word = /[a-z_\u0080-\uffff][\w$\u0080-\uffff]*/iy
const number = /(?:\d[\d_]*\.?[\d_]*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?)\w*/iy
const blank = /[ \t\n\r\f\v]+/y
const lineComment = /--[^\n\r]*/y
const dollarQuote = /\$(?:[a-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/iy
const position = /\$\d+/y

/** Cuts SQL into tokens, by PostgreSQL's rules with standard_conforming_strings on. Refuses what does not end. */
export function tokensOf(sql: string): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  const take = (kind: Token['kind'], end: number) => {
    tokens.push({ kind, text: sql.slice(at, end) })
    at = end
  }
  const matched = (pattern: RegExp): number => {
    pattern.lastIndex = at
    return pattern.test(sql) ? pattern.lastIndex : -1
  }
  while (at < sql.length) {
    const plain = nextPlain(matched)
    if (plain) {
      take(plain.kind, plain.end)
      continue
    }
    const character = sql[at] as string
    if (sql.startsWith('/*', at)) take('blank', commentEnd(sql, at))
    else if (character === "'") take('text', quoteEnd(sql, at, escapes(sql, at, tokens)))
    else if (character === '"') take('quoted name', quoteEnd(sql, at, false))
    else if (character === '$') {
      const opened = matched(dollarQuote)
      if (opened < 0) throw sqlInvalid({ reason: 'values are written as ?, not as $1.' })
      const tag = sql.slice(at, opened)
      const closed = sql.indexOf(tag, opened)
      if (closed < 0) throw unended()
      take('text', closed + tag.length)
    } else if (sql.startsWith('??', at)) {
      tokens.push({ kind: 'sign', text: '?' })
      at += 2
    } else take(character === '?' ? 'parameter' : 'sign', at + 1)
  }
  return tokens
}

function nextPlain(matched: (pattern: RegExp) => number): { kind: Token['kind']; end: number } | undefined {
  const kinds: readonly (readonly [Token['kind'], RegExp])[] = [
    ['blank', blank],
    ['blank', lineComment],
    ['word', word],
    ['number', number],
  ]
  for (const [kind, pattern] of kinds) {
    const end = matched(pattern)
    if (end > 0) return { kind, end }
  }
  if (matched(position) > 0) throw sqlInvalid({ reason: 'values are written as ?, not as $1.' })
  return undefined
}

/** In E'…' a backslash hides the quote after it. */
const escapes = (sql: string, at: number, tokens: readonly Token[]): boolean => {
  const last = tokens.at(-1)
  return last?.kind === 'word' && last.text.toLowerCase() === 'e' && sql[at - 1] === last.text
}

function quoteEnd(sql: string, start: number, escaped: boolean): number {
  const quote = sql[start]
  for (let at = start + 1; at < sql.length; at++) {
    if (escaped && sql[at] === '\\') at++
    else if (sql[at] === quote) {
      if (sql[at + 1] !== quote) return at + 1
      at++
    }
  }
  throw unended()
}

/** Comments of this kind may stand in each other. */
function commentEnd(sql: string, start: number): number {
  let depth = 0
  for (let at = start; at < sql.length; at++) {
    const two = sql.slice(at, at + 2)
    if (two === '/*' || two === '*/') {
      depth += two === '/*' ? 1 : -1
      at++
      if (depth === 0) return at + 1
    }
  }
  throw unended()
}

const unended = () => sqlInvalid({ reason: 'a text, name or comment in it does not end.' })
