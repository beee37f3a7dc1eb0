import { SyntaxProblem } from './syntax-problem.ts'

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '0': '\0' }

/** Reads the text that begins with a quote at `start`: "…", '…' or """…""". `end` is behind its closing quote. */
export function readString(source: string, start: number): { text: string; end: number } {
  const quote = source.startsWith('"""', start) ? '"""' : (source[start] as string)
  if (quote === '"""') {
    const end = source.indexOf(quote, start + 3)
    if (end < 0) throw new SyntaxProblem('This text is not closed: """ is missing', { start, end: source.length })
    return { text: source.slice(start + 3, end), end: end + 3 }
  }
  let text = ''
  for (let position = start + 1; position < source.length; position++) {
    const character = source[position] as string
    if (character === quote) return { text, end: position + 1 }
    if (character !== '\\') {
      text += character
      continue
    }
    position += 1
    const escaped = source[position]
    if (escaped === 'u' && /^[0-9a-fA-F]{4}$/.test(source.slice(position + 1, position + 5))) {
      text += String.fromCharCode(Number.parseInt(source.slice(position + 1, position + 5), 16))
      position += 4
    } else if (escaped !== undefined) text += escapes[escaped] ?? escaped
  }
  throw new SyntaxProblem(`This text is not closed: ${quote} is missing`, { start, end: source.length })
}
