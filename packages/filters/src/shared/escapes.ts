const names: Record<string, string> = {
  '\b': 'b',
  '\t': 't',
  '\n': 'n',
  '\v': 'v',
  '\f': 'f',
  '\r': 'r',
  '\0': '0',
  '"': '"',
  "'": "'",
  '\\': '\\',
}
const characters = Object.fromEntries(Object.entries(names).map(([character, name]) => [name, character]))

/** Writes special characters with a backslash: tabs, ends of lines, quotes, the backslash and other control characters. */
export function escapeText(text: string, quotes: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is escaped
  return text.replace(/[\u0000-\u001f\u007f"'\\]/g, (character) => {
    if ((character === '"' || character === "'") && !quotes.includes(character)) return character
    const name = names[character]
    // \0 before a digit would read as another code.
    if (name !== undefined && name !== '0') return `\\${name}`
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** The reverse; a backslash before anything else stays. */
export function unescapeText(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|([btnvfr0"'\\]))/g, (_, unicode, byte, name) => {
    if (name !== undefined) return characters[name] ?? name
    return String.fromCharCode(Number.parseInt(unicode ?? byte, 16))
  })
}
