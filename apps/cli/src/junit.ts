import type { TestReport } from '@stackwright/contract'
import { failureLines } from './test-tree.ts'

/** Results in the form that CI systems read. */
export function junitOf({ results, passed, failed, duration }: TestReport): string {
  const cases = results.map((result) => {
    const { name, document, failure } = result
    const attributes = `name="${escaped(name)}" classname="${escaped(`${document.kind} ${document.name}`)}" time="${seconds(result.duration)}"`
    if (!failure) return `    <testcase ${attributes}/>`
    const text = escaped(failureLines(result, failure).join('\n'))
    return `    <testcase ${attributes}>\n      <failure type="${escaped(failure.code)}" message="${escaped(failure.message)}">${text}</failure>\n    </testcase>`
  })
  const totals = `tests="${passed + failed}" failures="${failed}" time="${seconds(duration)}"`
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites ${totals}>
  <testsuite name="stackwright" ${totals}>
${cases.join('\n')}
  </testsuite>
</testsuites>
`
}

const seconds = (microseconds: number) => (microseconds / 1_000_000).toFixed(6)

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Without the characters that XML has no way to write. */
const escaped = (text: string) =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
