import type { TokenReader } from '../expression/token-reader.ts'

/** A name in quotes or without: `"user"`, `user`, `utils/format`, `my-project`, `{id}`-less paths. */
export function readName(tokens: TokenReader): string {
  const token = tokens.peek()
  if (token.kind === 'string') return tokens.next().text
  if (token.kind !== 'name' && token.kind !== 'number') throw tokens.problem('A name is needed here', token)
  const text = /^[^\s{}()"'`=,]+/.exec(tokens.source.slice(token.start, token.start + 500))?.[0] ?? token.text
  tokens.moveTo(token.start + text.length)
  return text
}
