import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { violations } from './check-layers.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackwright-layers-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

describe('the check of layers', { timeout: 30_000 }, () => {
  test('lets pass what the table allows', async () => {
    write({
      'packages/language/src/index.ts': `export const one = 1`,
      'packages/engine/src/index.ts': `export { one } from '../../language/src/index.ts'`,
      'apps/server/src/main.ts': `import '../../../packages/engine/src/index.ts'\nimport 'express'`,
    })
    expect(await violations(folder)).toEqual([])
  })

  test.each([
    [
      'an upward import',
      { 'packages/engine/src/index.ts': '', 'packages/filters/src/a.ts': `import '../../engine/src/index.ts'` },
      ['packages/filters/src/a.ts → packages/engine/src/index.ts: filters may import language, script, auth'],
    ],
    [
      'one of types alone',
      {
        'packages/engine/src/index.ts': 'export type Run = string',
        'packages/functions/src/a.ts': `import type { Run } from '../../engine/src/index.ts'\nexport type Mine = Run`,
      },
      ['packages/functions/src/a.ts → packages/engine/src/index.ts: functions may import language, database, auth'],
    ],
    [
      'a library of another owner',
      { 'packages/engine/src/a.ts': `import { Pool } from 'pg'\nexport default Pool` },
      ['packages/engine/src/a.ts → pg: only database and server may import pg'],
    ],
    [
      'a way round an index',
      { 'packages/language/src/walk.ts': '', 'packages/engine/src/a.ts': `import '../../language/src/walk.ts'` },
      ['packages/engine/src/a.ts → packages/language/src/walk.ts: language is imported by its index alone'],
    ],
  ])('finds %s', async (_, files, expected) => {
    write(files)
    expect(await violations(folder)).toEqual(expected)
  })

  test('finds a cycle, even of types', async () => {
    write({
      'packages/language/src/a.ts': `import type { B } from './b.ts'\nexport type A = B`,
      'packages/language/src/b.ts': `import type { A } from './a.ts'\nexport type B = A`,
    })
    const found = await violations(folder)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every((line: string) => line.endsWith(': no cycles'))).toBe(true)
  })
})
