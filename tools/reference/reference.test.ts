import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { referencePages } from './pages.ts'

test.each(Object.entries(referencePages()))(
  'docs/reference/%s says what the definitions say (npm run reference)',
  (name, text) => {
    expect(readFileSync(new URL(`../../docs/reference/${name}`, import.meta.url), 'utf8')).toBe(text)
  },
)
