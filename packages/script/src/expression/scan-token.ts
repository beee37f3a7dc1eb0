import { readString } from './read-string.ts'
import { SyntaxProblem } from './syntax-problem.ts'
import type { Comment, Token } from './token.ts'

// Longest first: the first that fits is taken.
const signs = [
  '===', '!==', '==?', '!=?', '>=?', '<=?',
  '==', '!=', '>=', '<=', '>?', '<?', '&&', '||', '??', '?:', '..', '~~', '!~', '@>',
  '>', '<', '!', '+', '-', '*', '/', '%', '~', '?', ':', '|', '.', ',', '(', ')', '[', ']', '{', '}', '`', '=',
] // biome-ignore format: a table of signs reads better in rows

const signsByFirst = new Map<string, string[]>()
for (const sign of signs) {
  const first = sign[0] as string
  signsByFirst.set(first, [...(signsByFirst.get(first) ?? []), sign])
}

const name = /[\p{L}_][\p{L}\p{N}_]*/uy
const variableName = /[\p{L}\p{N}_]+/uy
const number = /(?:\d+(?:\.(?!\.)\d+)?)(?:[eE][+-]?\d+)?/y
const moment = /\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?/y
const space = /\s+/y
const comment = /\/\/[^\n\r]*/y
const separator = /---[ \t]*(?=[\r\n]|$)/y

/** Reads the token at or behind `start`; comments before it are handed to `onComment`. */
export function scanToken(source: string, start: number, onComment?: (comment: Comment) => void): Token {
  let position = start
  let newline = false
  const take = (expression: RegExp): string | undefined => {
    expression.lastIndex = position
    return expression.exec(source)?.[0]
  }
  for (;;) {
    const blank = take(space)
    if (blank) {
      newline ||= blank.includes('\n')
      position += blank.length
    }
    if (source[position] !== '/' || source[position + 1] !== '/') break
    const text = take(comment) as string
    onComment?.({ start: position, text: text.slice(2) })
    position += text.length
  }
  const token = (kind: Token['kind'], text: string, length: number): Token => ({
    kind,
    text,
    start: position,
    end: position + length,
    newline,
    spaced: position > start,
  })
  if (position >= source.length) return token('end', '', 0)
  const character = source[position] as string
  if (character >= '0' && character <= '9') {
    const text = take(moment)
    if (text) return token('string', text, text.length)
    const digits = take(number) as string
    return token('number', digits, digits.length)
  }
  if (character === '"' || character === "'") return stringToken(source, position, token)
  if (character === '$') return variableToken(source, position, token)
  const word = take(name)
  if (word) return token('name', word, word.length)
  if (character === '-' && (position === 0 || source[position - 1] === '\n')) {
    const line = take(separator)
    if (line) return token('sign', '---', line.length)
  }
  if (source.startsWith('```', position)) return token('sign', '`', 3)
  const sign = signsByFirst.get(character)?.find((candidate) => source.startsWith(candidate, position))
  if (sign) return token('sign', sign, sign.length)
  const whole = String.fromCodePoint(source.codePointAt(position) as number)
  return token('bad', `The sign ${whole} has no meaning here`, whole.length)
}

type Make = (kind: Token['kind'], text: string, length: number) => Token

function stringToken(source: string, position: number, token: Make): Token {
  try {
    const { text, end } = readString(source, position)
    return token('string', text, end - position)
  } catch (error) {
    if (!(error instanceof SyntaxProblem)) throw error
    // What is not closed ends with its line, so that what follows can be read.
    const line = source.indexOf('\n', position)
    return token('bad', error.message, (line < 0 ? source.length : line) - position)
  }
}

function variableToken(source: string, position: number, token: Make): Token {
  if (source[position + 1] === '$') return token('variable', 'this', 2)
  variableName.lastIndex = position + 1
  const text = variableName.exec(source)?.[0]
  return text ? token('variable', text, text.length + 1) : token('bad', 'A $ is followed by a name, such as $user', 1)
}
