import type { TestFailure, TestReport, TestResult } from '@stackwright/contract'
import { stringifyJson } from '@stackwright/language'

/** `file:line` of a step of a document. */
export type PlaceOf = (documentId: string, step: string | undefined) => string | undefined

/** Results as a tree: documents, their tests with their times, and below those that failed why and where. */
export function testTree({ results }: TestReport, placeOf: PlaceOf): string[] {
  const lines: string[] = []
  let current: string | undefined
  for (const result of results) {
    const { document } = result
    const title = result.kind === 'workflow' ? 'workflow tests' : `${document.kind} ${document.name}`
    if (title !== current) lines.push(title)
    current = title
    lines.push(`  ${result.passed ? '✓' : '✗'} ${result.name} ${milliseconds(result.duration)}`)
    if (result.failure) lines.push(...failureLines(result, result.failure, placeOf).map((line) => `      ${line}`))
  }
  return lines
}

const milliseconds = (microseconds: number) => `(${(microseconds / 1_000).toFixed(1)} ms)`

/** What a failure says, without its place in the tree. */
export function failureLines({ document }: TestResult, failure: TestFailure, placeOf?: PlaceOf): string[] {
  const { code, message, step, difference, expected, actual, cause } = failure
  const place = placeOf?.(document.id, step)
  const differs = difference?.map(({ path, ...sides }) => {
    const where = path.length > 0 ? `at ${path.join('.')}: ` : ''
    return `${where}expected ${shown(sides, 'expected')}, got ${shown(sides, 'actual')}`
  })
  const whole = `expected ${shown({ expected }, 'expected')}, got ${shown({ actual }, 'actual')}`
  return [
    `${code} ${message}`,
    ...(differs ?? (expected !== undefined || actual !== undefined ? [whole] : [])),
    ...(place ? [`at ${place}`] : []),
    ...(cause ? [`from ${cause.document}${cause.step === undefined ? '' : `, step ${cause.step}`}`] : []),
  ]
}

function shown(sides: { readonly expected?: unknown; readonly actual?: unknown }, side: 'expected' | 'actual'): string {
  const value = sides[side]
  return value === undefined ? 'nothing' : stringifyJson(value as never)
}
