import type { Finding } from '../finding.ts'

/** Nobody reads more, and a file of something else would fill the memory of whoever is told. */
const mostFindings = 1_000

/** A file's text, which knows its lines and collects what is found in it. */
export class SourceText {
  readonly file: string
  readonly text: string
  readonly findings: Finding[] = []
  private lineStarts: number[] | undefined

  constructor(file: string, text: string) {
    this.file = file
    this.text = text
  }

  /** From 0: how far behind the start of its line an offset is. */
  columnOf(offset: number): number {
    return offset - (this.text.lastIndexOf('\n', offset - 1) + 1)
  }

  placeOf(offset: number): { line: number; column: number } {
    this.lineStarts ??= startsOfLines(this.text)
    let low = 0
    let high = this.lineStarts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.lineStarts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (this.lineStarts[low] as number) + 1 }
  }

  error(offset: number, code: string, message: string): void {
    this.report(offset, code, message, 'error')
  }

  warn(offset: number, code: string, message: string): void {
    this.report(offset, code, message, 'warning')
  }

  private report(offset: number, code: string, message: string, severity: Finding['severity']): void {
    if (this.findings.length > mostFindings) return
    const told = this.findings.length < mostFindings ? { code, message, severity } : tooMany
    this.findings.push({ file: this.file, ...this.placeOf(offset), ...told })
  }
}

const tooMany: Pick<Finding, 'code' | 'message' | 'severity'> = {
  code: 'SCRIPT.TOO_MANY',
  severity: 'error',
  message: `There is more than the ${mostFindings} findings that are told of one file. Mend some of them first.`,
}

function startsOfLines(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
