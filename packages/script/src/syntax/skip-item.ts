import type { TokenReader } from '../expression/token-reader.ts'
import type { SourceText } from './source-text.ts'

const opening = new Set(['{', '(', '['])
const closing = new Set(['}', ')', ']'])

/**
 * Goes behind an item that could not be read, from where it begins: to the next line that stands as far left as its first one, or
 * to the } of the block around it. Indentation tells best where people meant an item to end when its brackets do not.
 */
export function skipItem(tokens: TokenReader, source: SourceText, start: number): void {
  tokens.moveTo(start)
  const column = source.columnOf(start)
  let open = 0
  for (let count = 0; ; count++) {
    const token = tokens.peek()
    if (token.kind === 'end' || tokens.is('---')) return
    const sign = token.kind === 'sign' ? token.text : ''
    if (count > 0 && token.newline) {
      const own = source.columnOf(token.start)
      if (own < column || (own === column && !(open > 0 && closing.has(sign)))) return
    }
    if (opening.has(sign)) open += 1
    else if (closing.has(sign) && open > 0) open -= 1
    else if (sign === '}' && count > 0) return
    tokens.next()
  }
}
