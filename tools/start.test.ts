import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { inProject } from './project.mjs'

test('an image, which has the products without their sources, starts the server', () => {
  const image = mkdtempSync(join(tmpdir(), 'stackwright-image-'))
  try {
    const copied =
      /cp -a --parents (.*) \/image/.exec(readFileSync(inProject('Dockerfile'), 'utf8'))?.[1]?.split(' ') ?? []
    expect(copied).toEqual(expect.arrayContaining(['tools', 'samples', 'prisma/migrations', 'apps/server/dist']))
    for (const path of ['package.json', 'tools']) cpSync(inProject(path), join(image, path), { recursive: true })
    const bundle = join(image, 'apps', 'server', 'dist', 'main.js')
    mkdirSync(dirname(bundle), { recursive: true })
    writeFileSync(bundle, "console.log('served')")
    expect(execFileSync(process.execPath, [join(image, 'tools', 'start.mjs')], { encoding: 'utf8' })).toBe('served\n')
  } finally {
    rmSync(image, { recursive: true, force: true })
  }
})
