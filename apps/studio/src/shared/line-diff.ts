export interface DiffLine {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Above this product of lengths the middle is shown as removed and added whole: the table below would not fit. */
const largestTable = 4_000_000

/** The shortest way from one text to another, line by line. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const a = before.split('\n')
  const b = after.split('\n')
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const same = (text: string): DiffLine => ({ kind: 'same', text })
  return [
    ...a.slice(0, start).map(same),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...a.slice(a.length - end).map(same),
  ]
}

function middle(a: readonly string[], b: readonly string[]): DiffLine[] {
  const removed = (text: string): DiffLine => ({ kind: 'removed', text })
  const added = (text: string): DiffLine => ({ kind: 'added', text })
  if (a.length * b.length > largestTable) return [...a.map(removed), ...b.map(added)]
  const width = b.length + 1
  const common = new Uint32Array((a.length + 1) * width)
  const at = (row: number, column: number) => common[row * width + column] ?? 0
  for (let row = a.length - 1; row >= 0; row--)
    for (let column = b.length - 1; column >= 0; column--)
      common[row * width + column] =
        a[row] === b[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1))
  const lines: DiffLine[] = []
  let row = 0
  let column = 0
  while (row < a.length && column < b.length)
    if (a[row] === b[column]) {
      lines.push({ kind: 'same', text: a[row++] ?? '' })
      column++
    } else if (at(row + 1, column) >= at(row, column + 1)) lines.push(removed(a[row++] ?? ''))
    else lines.push(added(b[column++] ?? ''))
  return [...lines, ...a.slice(row).map(removed), ...b.slice(column).map(added)]
}

export interface FoldedLines {
  readonly kind: 'folded'
  readonly count: number
}

/** Keeps so many unchanged lines around each change and counts the rest. */
export function foldSame(lines: readonly DiffLine[], context: number): (DiffLine | FoldedLines)[] {
  const near = new Uint8Array(lines.length)
  lines.forEach((line, index) => {
    if (line.kind !== 'same') near.fill(1, Math.max(index - context, 0), index + context + 1)
  })
  const folded: (DiffLine | FoldedLines)[] = []
  let count = 0
  const flush = () => {
    if (count > 0) folded.push({ kind: 'folded', count })
    count = 0
  }
  lines.forEach((line, index) => {
    if (near[index]) {
      flush()
      folded.push(line)
    } else count++
  })
  flush()
  return folded
}
