/** Where the command line writes: results to `out`, what accompanies them to `note`, and progress only where somebody watches. */
export interface Terminal {
  out(text: string): void
  note(text: string): void
  /** One line that the next one replaces; nothing in a pipe. */
  progress(text: string): void
  readonly input: AsyncIterable<Uint8Array | string>
}

/** The terminal of a process. Ends quietly when the reader of its output goes away, as `head` does. */
export function processTerminal(): Terminal {
  const { stdout, stderr, stdin } = process
  stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 3))
  let shown = false
  const clear = () => {
    if (shown) stderr.write('\r\u001b[K')
    shown = false
  }
  return {
    input: stdin,
    out(text) {
      clear()
      stdout.write(`${text}\n`)
    },
    note(text) {
      clear()
      stderr.write(`${text}\n`)
    },
    progress(text) {
      if (!stderr.isTTY) return
      clear()
      stderr.write(text)
      shown = true
    },
  }
}
