import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findings } from './findings.ts'

test('the documentation lists each finding with its severity', () => {
  const page = readFileSync(new URL('../../../../docs/reference/checks.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| `([A-Z_.]+)` \| (\w+) \| (.+?) \|(.*)\|$/gm)]
  expect(Object.fromEntries(rows.map(([, code, severity]) => [code, severity]))).toEqual(findings)
  expect(rows.every(([, , , example = '']) => example.length > 10)).toBe(true)
})
