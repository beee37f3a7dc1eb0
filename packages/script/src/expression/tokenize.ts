import { readString } from './read-string.ts'
import { type Span, SyntaxProblem } from './syntax-problem.ts'

export interface Token extends Span {
  readonly kind: 'number' | 'string' | 'name' | 'variable' | 'sign' | 'end'
  /** The source for numbers and signs, the name without `$` for variables, the decoded text for strings. */
  readonly text: string
  /** A line break stands before it, which separates entries of lists and objects. */
  readonly newline: boolean
  /** White space stands before it. */
  readonly spaced: boolean
}

// Longest first: the first that fits is taken.
const signs = [
  '===', '!==', '==?', '!=?', '>=?', '<=?',
  '==', '!=', '>=', '<=', '>?', '<?', '&&', '||', '??', '?:', '..', '~~', '!~', '@>',
  '>', '<', '!', '+', '-', '*', '/', '%', '~', '?', ':', '|', '.', ',', '(', ')', '[', ']', '{', '}', '`',
] // biome-ignore format: a table of signs reads better in rows

const nameStart = /[\p{L}_]/u
const name = /[\p{L}\p{N}_]+/uy
const number = /(?:\d+(?:\.(?!\.)\d+)?)(?:[eE][+-]?\d+)?/y
const space = /(?:\s|\/\/[^\n]*)+/y

/** Splits an expression's text into tokens; comments and white space only leave a mark on the token behind them. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = []
  let position = 0
  let newline = false
  let spaced = false
  const take = (expression: RegExp): string | undefined => {
    expression.lastIndex = position
    return expression.exec(source)?.[0]
  }
  const push = (kind: Token['kind'], text: string, end: number) => {
    tokens.push({ kind, text, start: position, end, newline, spaced })
    position = end
    newline = spaced = false
  }
  while (position < source.length) {
    const character = String.fromCodePoint(source.codePointAt(position) as number)
    const blank = take(space)
    if (blank) {
      newline ||= blank.includes('\n')
      spaced = true
      position += blank.length
    } else if (character >= '0' && character <= '9') {
      const text = take(number) as string
      push('number', text, position + text.length)
    } else if (character === '"' || character === "'") {
      const { text, end } = readString(source, position)
      push('string', text, end)
    } else if (character === '$') {
      if (source[position + 1] === '$') push('variable', 'this', position + 2)
      else {
        position += 1
        const text = take(name)
        position -= 1
        if (!text)
          throw new SyntaxProblem('A $ is followed by a name, such as $user', { start: position, end: position + 1 })
        push('variable', text, position + 1 + text.length)
      }
    } else if (nameStart.test(character)) {
      const text = take(name) as string
      push('name', text, position + text.length)
    } else {
      const sign = signs.find((candidate) => source.startsWith(candidate, position))
      if (!sign)
        throw new SyntaxProblem(`The sign ${character} has no meaning here`, {
          start: position,
          end: position + character.length,
        })
      push('sign', sign, position + sign.length)
    }
  }
  push('end', '', position)
  return tokens
}
