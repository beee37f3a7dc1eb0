const pattern = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

export interface JsonToken {
  readonly text: string
  readonly kind: 'plain' | 'key' | 'text' | 'number' | 'word'
}

/** Splits printed JSON into coloured pieces; joined they are the input again. */
export function jsonTokens(source: string): JsonToken[] {
  const tokens: JsonToken[] = []
  let position = 0
  for (const match of source.matchAll(pattern)) {
    if (match.index > position) tokens.push({ text: source.slice(position, match.index), kind: 'plain' })
    const [whole, quoted, colon] = match
    if (quoted && colon) tokens.push({ text: quoted, kind: 'key' }, { text: colon, kind: 'plain' })
    else tokens.push({ text: whole, kind: quoted ? 'text' : /^[tfn]/.test(whole) ? 'word' : 'number' })
    position = match.index + whole.length
  }
  if (position < source.length) tokens.push({ text: source.slice(position), kind: 'plain' })
  return tokens
}
