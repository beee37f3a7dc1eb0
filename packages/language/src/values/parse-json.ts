import { normalizeNumber } from './exact.ts'
import { nonce } from './nonce.ts'
import type { Value } from './value.ts'

// Whatever could be a number that a double does not hold: many digits, or an exponent of three and more. Also met inside text.
const suspicious = /[\d.]{16}|\d[eE][+-]?\d{3}/
const numberToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y

/** Reads JSON; whole numbers beyond 2^53 and long decimals stay exact. Throws SyntaxError, or a Failure for a number too large to be kept. */
export function parseJson(text: string): Value {
  if (!suspicious.test(text)) return JSON.parse(text) as Value
  const prepared = quoteLongNumbers(text)
  if (prepared === undefined) return JSON.parse(text) as Value
  // The original gives the message with the right position.
  JSON.parse(text)
  return revive(JSON.parse(prepared) as Value)
}

/** Turns numbers outside of texts that a double cannot hold into marked texts; undefined when there are none. */
function quoteLongNumbers(text: string): string | undefined {
  const parts: string[] = []
  let copied = 0
  let position = 0
  while (position < text.length) {
    const code = text.charCodeAt(position)
    if (code === 34) position = endOfText(text, position)
    else if (code === 45 || (code >= 48 && code <= 57)) {
      numberToken.lastIndex = position
      const token = numberToken.exec(text)?.[0] ?? '-'
      if (token.length > 1 && typeof normalizeNumber(token) !== 'number') {
        parts.push(text.slice(copied, position), '"', nonce, token, '"')
        copied = position + token.length
      }
      position += token.length
    } else position++
  }
  return parts.length > 0 ? parts.join('') + text.slice(copied) : undefined
}

function endOfText(text: string, start: number): number {
  let position = start + 1
  while (position < text.length) {
    const code = text.charCodeAt(position)
    if (code === 34) return position + 1
    position += code === 92 ? 2 : 1
  }
  return position
}

/** Puts the numbers in place of their marked texts. Works without recursion: what came from outside may nest deeply. */
function revive(parsed: Value): Value {
  const root = { value: parsed }
  const open: Record<string, Value>[] = [root]
  for (let container = open.pop(); container; container = open.pop()) {
    for (const key of Object.keys(container)) {
      const child = Object.getOwnPropertyDescriptor(container, key)?.value as Value
      if (typeof child === 'string') {
        if (child.startsWith(nonce))
          Object.defineProperty(container, key, { value: normalizeNumber(child.slice(nonce.length)) })
      } else if (child !== null && typeof child === 'object') open.push(child as Record<string, Value>)
    }
  }
  return root.value
}
