import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWorkspace } from '@stackwright/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../../apps/cli/src/main.ts'
import { owner, startTestServer, type TestServer } from '../../apps/server/src/testing/start-test-server.ts'

/** The commands that speak with a running server, as they are called. */
describe('with a running server', () => {
  let server: TestServer
  let folder: string
  let signedIn: readonly string[]
  const path = (...parts: string[]) => join(folder, ...parts)

  async function run(...words: string[]) {
    const out: string[] = []
    const notes: string[] = []
    const progress: string[] = []
    const code = await main(words, {
      input: (async function* () {})(),
      out: (text) => void out.push(text),
      note: (text) => void notes.push(text),
      progress: (text) => void progress.push(text),
    })
    return { code, out, notes, progress }
  }
  const to = (...more: string[]) => ['--url', server.url, '--workspace', 'Shop', ...more]

  beforeAll(async () => {
    server = await startTestServer()
    const browser = await server.setUpOwner()
    await browser.call(createWorkspace, { body: { name: 'Shop' } })
    signedIn = ['--email', owner.email, '--password', owner.password]
    folder = mkdtempSync(join(tmpdir(), 'stackwright-commands-'))
    mkdirSync(path('project', 'function'), { recursive: true })
    writeFileSync(path('project', 'function', 'one.xs'), 'function one {\n  stack {\n  }\n  response = 1\n}\n')
    writeFileSync(path('project', 'group.xs'), 'api_group "My shop" {\n}\n')
    writeFileSync(path('bad.xs'), 'function bad {\n  stack {\n    var $x { value = 1 + }\n  }\n}\n')
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await server.close()
  })

  it('shows in a dry run what an import would do, then does it, then finds nothing to do', async () => {
    const words = ['import', path('project'), ...to(...signedIn), '--canonical', 'My shop=the-shop']
    const plan = ['created  function one', 'created  api_group My shop', '2 created, 0 changed, 0 unchanged, 0 deleted']
    expect(await run(...words, '--dry-run')).toMatchObject({
      code: 0,
      out: plan,
      notes: ['Nothing was changed: this was a dry run (0 errors, 0 warnings).'],
    })
    expect(await run(...words)).toEqual({
      code: 0,
      out: plan,
      notes: ['Done: Shop is as the texts say (0 errors, 0 warnings).'],
      progress: ['Signing in …', 'Importing 2 files into Shop …'],
    })
    expect((await run(...words)).out).toEqual(['0 created, 0 changed, 2 unchanged, 0 deleted'])
  })

  it('refuses what it cannot read, with its place', async () => {
    const { code, out, notes } = await run('import', path('bad.xs'), ...to(...signedIn))
    expect([code, out.at(-2), notes]).toEqual([
      1,
      expect.stringMatching(/bad\.xs:3:\d+ SCRIPT\.SYNTAX /),
      ['Nothing was changed: 1 error, 0 warnings.'],
    ])
  })

  it('exports with a token that it made, into files that import as they are', async () => {
    const made = await run('token', 'create', ...to(...signedIn), '--name', 'CI', '--days', '2')
    expect(made.code).toBe(0)
    const token = made.out[0] ?? ''
    const exported = await run('export', path('out'), ...to('--token', token))
    expect([exported.code, exported.out, exported.notes]).toEqual([0, [], [`2 documents of Shop in ${path('out')}.`]])
    const files = readdirSync(path('out'), { recursive: true }).map(String)
    const group = files.find((name) => name.endsWith('api_group.xs')) ?? ''
    expect(files.filter((name) => name.endsWith('.xs'))).toHaveLength(2)
    expect(readFileSync(path('out', group), 'utf8')).toContain('canonical = "the-shop"')
    const again = await run('import', path('out'), ...to('--token', token))
    expect([again.code, again.out]).toEqual([0, ['0 created, 0 changed, 2 unchanged, 0 deleted']])
  })

  it('deletes only with --delete', async () => {
    const words = ['import', path('project', 'group.xs'), ...to(...signedIn)]
    expect((await run(...words)).out.at(-1)).toBe('0 created, 0 changed, 1 unchanged, 0 deleted')
    expect((await run(...words, '--delete')).out).toEqual([
      'deleted  function one',
      expect.stringContaining('SCRIPT.CANONICAL'),
      '0 created, 0 changed, 1 unchanged, 1 deleted',
    ])
  })

  it.each([
    ['another password', () => to('--email', owner.email, '--password', 'wrong wrong wrong'), 3],
    ['a token of nobody', () => to('--token', 'swt_none'), 3],
    ['a workspace that is not there', () => ['--url', server.url, '--workspace', 'Other', ...signedIn], 3],
    ['no workspace', () => ['--url', server.url, ...signedIn], 2],
    ['a server that is not there', () => ['--url', 'http://127.0.0.1:9', '--workspace', 'Shop', ...signedIn], 3],
  ])('says what is wrong with %s', async (_, words, code) => {
    const ended = await run('export', path('none'), ...words())
    expect([ended.code, ended.out]).toEqual([code, []])
    expect(ended.notes[0]).toMatch(/\S/)
  })
})
