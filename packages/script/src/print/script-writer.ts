import { printString } from '../expression/print-string.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const unprintable = /[\u0000-\u001f\u007f\u2028\u2029\ufeff]/

/** Lines of a text, indented by the blocks they are in. */
export class ScriptWriter {
  private readonly written: string[] = []
  indent = ''

  line(text: string): void {
    this.written.push(text === '' ? '' : this.indent + text)
  }

  /** `head {`, what `inside` writes, and `}` with what stands behind it. */
  block(head: string, inside: () => void, behind = ''): void {
    this.line(`${head} {`)
    const outer = this.indent
    this.indent += '  '
    inside()
    this.indent = outer
    this.line(`}${behind}`)
  }

  /** A description as comments. Answers the property it has to be instead when comments cannot hold it. */
  describe(description: string): string | undefined {
    if (description === '') return undefined
    const lines = description.split('\n')
    const plain = lines.every((line) => line.trimEnd() === line && !unprintable.test(line))
    if (!plain) return `description = ${printString(description)}`
    for (const line of lines) this.line(line === '' ? '//' : `// ${line}`)
    return undefined
  }

  /** The whole text, with a line break at its end. */
  get text(): string {
    return `${this.written.join('\n')}\n`
  }
}
