import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commands } from './commands.ts'
import { junitOf } from './junit.ts'
import { main } from './main.ts'
import { testTree } from './test-tree.ts'

async function run(...words: string[]) {
  const out: string[] = []
  const notes: string[] = []
  const code = await main(words, {
    input: (async function* () {
      yield '1 + 2\n"a"|upper\n'
      yield '1 +\n'
    })(),
    out: (text) => void out.push(text),
    note: (text) => void notes.push(text),
    progress() {},
  })
  return { code, out, notes }
}

describe('the command line', () => {
  let folder: string
  beforeAll(async () => {
    // Commands load it when they run; the first time takes long from source.
    await import('@stackwright/server')
    folder = mkdtempSync(join(tmpdir(), 'stackwright-cli-'))
    mkdirSync(join(folder, 'good'))
    writeFileSync(
      join(folder, 'good', 'one.xs'),
      'function "one" {\n  stack {\n    function.run "none" as $x\n  }\n}\n',
    )
    writeFileSync(join(folder, 'good', 'read.me'), 'function')
    writeFileSync(join(folder, 'bad.xs'), 'function "bad" {\n  stack {\n    var $x { value = 1 + }\n  }\n}\n')
    writeFileSync(join(folder, 'binary.xs'), new Uint8Array([0xff, 0x00, 0x80]))
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(commands.map(({ name, help }) => [name, help]))('explains %s', async (name, help) => {
    expect(await run(...name.split(' '), '--help')).toEqual({ code: 0, out: [help], notes: [] })
  })

  it.each([
    [[], 2],
    [['nonsense'], 2],
    [['check'], 2],
    [['check', '--nonsense', 'x'], 2],
    [['check', '/there/is/nothing'], 3],
    [['eval'], 2],
    [['eval', '1', '--stdin'], 2],
    [['import', 'x'], 3],
    [['export', 'x'], 2],
    [['token', 'create', '--name', 'x', '--role', 'owner'], 2],
  ])('%j ends with %i and says why', async (words, code) => {
    const ended = await run(...words)
    expect([ended.code, ended.out]).toEqual([code, []])
    expect(ended.notes[0]).toMatch(/\S/)
  })

  it.each([
    [['token'], 'There is no command token. Did you mean token create? See stackwright --help.'],
    [['chek', 'x'], 'There is no command chek. Did you mean check? See stackwright --help.'],
    [['qqqqq'], 'There is no command qqqqq. See stackwright --help.'],
    [['check', '--jsn', 'x'], "Unknown option '--jsn'."],
    [['test', 'x', '--tag'], "Option '--tag <value>' argument missing."],
    [['test', 'x', 'y'], 'test takes no more than 1, so that y is too much.'],
  ])('%j says what is wrong', async (words, message) => {
    expect((await run(...words)).notes[0]).toBe(message)
  })

  it('says how a command is called that was called wrongly', async () => {
    expect(await run('check')).toEqual({
      code: 2,
      out: [],
      notes: [
        'Something is missing behind check.',
        'Usage: stackwright check <folder|file>… [--json]\nSee stackwright check --help.',
      ],
    })
  })

  it('checks a folder: what is lost is a warning', async () => {
    const file = join(folder, 'good', 'one.xs')
    expect(await run('check', join(folder, 'good'))).toEqual({
      code: 0,
      out: [`${file}:3:5 FUNCTION.UNKNOWN There is no function called none. Did you mean one? (warning)`],
      notes: ['1 document: 0 errors, 1 warning'],
    })
  })

  it('finds the place of a mistake, in a file that is no text, too', async () => {
    const { code, out } = await run('check', join(folder, 'bad.xs'), join(folder, 'binary.xs'))
    expect(code).toBe(1)
    expect(out[0]).toContain(`${join(folder, 'bad.xs')}:3:`)
    expect(out.at(-1)).toContain(`${join(folder, 'binary.xs')}:1:1 SCRIPT.NOT_TEXT`)
  })

  it('works out expressions', async () => {
    expect(await run('eval', '1 + 2.50')).toEqual({ code: 0, out: ['{"ok":true,"value":3.5}'], notes: [] })
    const { code, out } = await run('eval', '--stdin')
    expect([code, out.slice(0, 2)]).toEqual([0, ['{"ok":true,"value":3}', '{"ok":true,"value":"A"}']])
    expect(JSON.parse(out[2] as string)).toMatchObject({ ok: false, error: { code: 'EXPRESSION.SYNTAX', column: 4 } })
  })
})

const document = { id: 'a', kind: 'function', name: 'f' } as const
const shared = { kind: 'unit', document, tags: [], logs: [] } as const
const report = {
  passed: 1,
  failed: 1,
  duration: 3_000,
  results: [
    { ...shared, id: 'a/1', name: 'works', passed: true, duration: 1_000 },
    {
      ...shared,
      id: 'a/2',
      name: 'a < b\u0001',
      passed: false,
      duration: 2_000,
      failure: {
        code: 'EXPECTATION.FAILED',
        message: 'Not equal.',
        step: 's2',
        inTest: true,
        expected: { n: 1 },
        actual: { n: 2 },
        difference: [{ path: ['n'], expected: 1, actual: 2 }],
      },
    },
  ],
}

it('prints tests as a tree, with what differs and where', () => {
  expect(testTree(report, (id, step) => `${id}.xs:${step}`)).toEqual([
    'function f',
    '  ✓ works (1.0 ms)',
    '  ✗ a < b\u0001 (2.0 ms)',
    '      EXPECTATION.FAILED Not equal.',
    '      at n: expected 1, got 2',
    '      at a.xs:s2',
  ])
})

it('writes results as CI systems read them', () => {
  const text = junitOf(report)
  expect(text).toContain('<testsuites tests="2" failures="1" time="0.003000">')
  expect(text).toContain('<testcase name="a &lt; b" classname="function f" time="0.002000">')
  expect(text).toContain('<failure type="EXPECTATION.FAILED" message="Not equal.">')
})
