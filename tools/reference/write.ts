// Writes docs/reference; `npm run check` fails when a page is out of date.
import { writeFileSync } from 'node:fs'
import { referencePages } from './pages.ts'

for (const [name, text] of Object.entries(referencePages()))
  writeFileSync(new URL(`../../docs/reference/${name}`, import.meta.url), text)
