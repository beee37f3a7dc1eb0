import { SyntaxProblem } from './syntax-problem.ts'

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '0': '\0' }

/** Reads the text that begins with a quote at `start`: "…", '…' or """…""". `end` is behind its closing quote. */
export function readString(source: string, start: number): { text: string; end: number } {
  const quote = source.startsWith('"""', start) ? '"""' : (source[start] as string)
  if (quote === '"""') {
    const end = source.indexOf(quote, start + 3)
    if (end < 0) throw new SyntaxProblem('This text is not closed: """ is missing', { start, end: source.length })
    return { text: blockText(source.slice(start + 3, end)), end: end + 3 }
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

/** A text that begins on the line behind its quotes stands indented like what is around it; that indentation is not part of it. */
function blockText(raw: string): string {
  const [first = '', ...lines] = raw.split(/\r?\n/)
  if (first.trim() !== '' || lines.length === 0) return raw
  const last = lines.at(-1) as string
  const indents = lines.filter((line, index) => line.trim() !== '' || index === lines.length - 1).map(indentOf)
  const indent = indents.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY)
  if (last.trim() === '') lines.pop()
  return lines.map((line) => line.slice(indent)).join('\n')
}

const indentOf = (line: string) => line.length - line.trimStart().length
