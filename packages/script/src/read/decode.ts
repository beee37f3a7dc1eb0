const mostBytes = 5_000_000

/** A file's text, or undefined with a finding that says why it is none. */
export function decode(
  content: string | Uint8Array,
): { text: string } | { code: string; message: string; offset?: number } {
  if (content.length > mostBytes)
    return { code: 'SCRIPT.TOO_LARGE', message: `The file is larger than ${mostBytes / 1_000_000} MB.` }
  if (typeof content === 'string') return readable(content)
  if ((content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff))
    return { code: 'SCRIPT.NOT_TEXT', message: 'The file is in UTF-16. Save it as UTF-8.' }
  try {
    return readable(new TextDecoder('utf-8', { fatal: true }).decode(content))
  } catch {
    return { code: 'SCRIPT.NOT_TEXT', message: 'The file is not in UTF-8. Save it as UTF-8.' }
  }
}

function readable(text: string): ReturnType<typeof decode> {
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const offset = plain.indexOf('\0')
  return offset < 0 ? { text: plain } : { code: 'SCRIPT.NOT_TEXT', message: 'This is not a text file.' }
}
