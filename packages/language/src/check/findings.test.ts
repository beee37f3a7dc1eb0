import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as language from '../index.ts'
import { findings } from './findings.ts'

const page = readFileSync(new URL('../../../../docs/reference/checks.md', import.meta.url), 'utf8')
const rows = [...page.matchAll(/^\| `([A-Z_.]+)` \| (\w+) \| (.+?) \|(.*)\|$/gm)].map(
  ([, code = '', severity, example = '']) => ({ code, severity, example }),
)

test('the documentation lists each finding with its severity', () => {
  const found = rows.filter(({ code }) => Object.hasOwn(findings, code))
  expect(Object.fromEntries(found.map(({ code, severity }) => [code, severity]))).toEqual(findings)
  expect(rows.every(({ example }) => example.length > 10)).toBe(true)
  expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length)
})

test('what else it lists are failures that steps have', () => {
  const codes = Object.values(language).flatMap((each) =>
    typeof each === 'function' && 'code' in each ? [String(each.code)] : [],
  )
  const others = rows.filter(({ code }) => !Object.hasOwn(findings, code))
  expect(others.map(({ code }) => code)).toEqual(others.map(({ code }) => code).filter((code) => codes.includes(code)))
  expect(others.length).toBeGreaterThan(5)
  expect(new Set(others.map(({ severity }) => severity))).toEqual(new Set(['error']))
})
