import { setTimeout as sleep } from 'node:timers/promises'
import { Failure, type Value } from '@stackwright/language'
import { afterAll, describe, expect, test } from 'vitest'
import { createSandbox, type SandboxRequest } from './create-sandbox.ts'

const warnings: object[] = []
const sandbox = createSandbox({
  log: { warn: (details) => void warnings.push(details) },
  threads: 2,
  memory: 32_000_000,
})
afterAll(() => sandbox.close())

const run = (code: string, more: Partial<SandboxRequest> = {}): Promise<Value> =>
  sandbox.run({ workspace: 'a', code, input: {}, variables: {}, auth: null, environment: {}, timeout: 300, ...more })

const failure = (code: string, more?: Partial<SandboxRequest>): Promise<string> =>
  run(code, more).then(
    (value) => `gave ${typeof value}`,
    (error) => {
      if (!(error instanceof Failure)) throw error
      return `${error.code} ${error.message}`
    },
  )

const time = 'LIMIT.REACHED This run was stopped: it reached its limit of 0.3 s (running time of the code).'
const memory = 'LIMIT.REACHED This run was stopped: it reached its limit of 32 MB (memory of the code).'

describe('a breach ends the run alone', () => {
  test.each([
    ['a loop', 'while (true) {}', time],
    ['a loop that waits', 'for (;;) await null', time],
    ['a loop that catches', 'for (;;) try { while (true) {} } catch {} finally { for (;;) {} }', time],
    ['timers without end', 'setInterval(() => {}, 1); await new Promise(() => {})', time],
    ['a sleep', 'await new Promise((resolve) => setTimeout(resolve, 60000))', time],
    ['a regular expression', 'return /^(a+)+$/.test("a".repeat(40) + "!")', time],
    ['a getter of the result', 'return { get x() { for (;;) {} } }', time],
    ['buffers', 'const all = []; for (;;) all.push(new ArrayBuffer(1e6))', memory],
    [
      'two gigabytes',
      'const all = []; for (let i = 0; i < 20; i++) all.push(new Uint8Array(1e8)); return all.length',
      memory,
    ],
    ['a filled list', 'return new Array(1e9).fill(0).length', memory],
    ['texts', 'const all = []; for (;;) all.push("x".repeat(1e6) + all.length)', memory],
    [
      'a large result',
      'return "x".repeat(11e6)',
      'LIMIT.REACHED This run was stopped: it reached its limit of 10000000 characters of JSON (size of what the code returns).',
    ],
    ['recursion', 'const f = () => f(); f()', 'LAMBDA.FAILED The code failed in line 1: InternalError: stack overflow'],
    [
      'JSON too deep',
      'return JSON.parse("[".repeat(1e5) + "]".repeat(1e5))',
      'LAMBDA.FAILED The code failed in line 1: SyntaxError: stack overflow',
    ],
  ])('%s', async (_, code, expected) => {
    // Time is not to be over before the memory is, however busy the machine.
    expect(await failure(code, { timeout: expected === time ? 300 : 10_000 })).toBe(expected)
    expect(await run('return 1', { timeout: 5_000 })).toBe(1)
  })

  test.each([
    ['while (true) {}', time],
    ['const all = []; for (;;) all.push(new ArrayBuffer(1e6))', memory],
    ['await new Promise((resolve) => setTimeout(resolve, 200))', time],
  ])('%s for the elements of a list', async (code, expected) => {
    const over = { kind: 'map', list: [1, 2, 3, 4, 5] } as const
    expect(await failure(code, { over, timeout: expected === time ? 300 : 10_000 })).toBe(expected)
    expect(await run('return $this', { over, timeout: 5_000 })).toEqual([1, 2, 3, 4, 5])
  })

  // Which limit is met first depends on the machine.
  test.each([
    [
      'promises that multiply',
      'const f = () => { Promise.resolve().then(f).then(f) }; f(); await new Promise(() => {})',
    ],
    ['timers that multiply', 'const f = () => { setTimeout(f); setTimeout(f) }; f(); await new Promise(() => {})'],
    ['objects without end', 'const all = []; for (;;) all.push({})'],
    ['a long built-in', 'let list = []; for (let i = 0; i < 1e5; i++) list = [list]; return list'],
  ])('%s', async (_, code) => {
    expect(await failure(code)).toMatch(
      /^(LIMIT\.REACHED|LAMBDA\.FAILED The code failed in line 1: RangeError: More than 1000 timers)/,
    )
    expect(await run('return 1', { timeout: 5_000 })).toBe(1)
  })

  test('values that are too large are refused', async () => {
    expect(await failure('return 1', { input: { text: 'x'.repeat(20_000_000) } })).toBe(memory)
    const input = { text: 'ü'.repeat(7_000_000) }
    expect(await failure('return $input.text.length', { input, timeout: 10_000 })).toMatch(/^gave number|^LIMIT/)
    expect(await run('return 1', { timeout: 5_000 })).toBe(1)
  })

  test('code that is too long is refused', async () => {
    expect(await failure(`//${'x'.repeat(1_000_000)}`)).toMatch(/^LIMIT\.REACHED .*size of the code/)
  })
})

// Once more when something else on the machine came between.
test('the event loop stays free while code runs', { retry: 3 }, async () => {
  await Promise.all([run('return 1', { timeout: 5_000 }), run('return 1', { timeout: 5_000 })])
  let worst = 0
  let last = performance.now()
  const clock = setInterval(() => {
    worst = Math.max(worst, performance.now() - last - 10)
    last = performance.now()
  }, 10)
  await Promise.all([failure('while (true) {}'), failure('const all = []; for (;;) all.push({})')])
  clearInterval(clock)
  expect(worst).toBeLessThan(50)
})

test('one that asks for much delays its own only', async () => {
  const order: string[] = []
  const note = (name: string) => () => void order.push(name)
  const greedy = Array.from({ length: 6 }, (_, index) =>
    run('await new Promise((resolve) => setTimeout(resolve, 50))', { workspace: 'greedy', timeout: 5_000 }).then(
      note(`greedy ${index}`),
    ),
  )
  await sleep(5)
  const other = run('return 1', { workspace: 'other', timeout: 5_000 }).then(note('other'))
  await Promise.all([...greedy, other])
  expect(order.indexOf('other')).toBeLessThan(4)
})

test('closing ends what runs', async () => {
  const closing = createSandbox({ log: { warn() {} }, threads: 1 })
  const outcome = closing
    .run({ workspace: 'a', code: 'for (;;) {}', input: {}, variables: {}, auth: null, environment: {} })
    .catch((error) => error.code)
  await sleep(500)
  await closing.close()
  expect(await outcome).toBe('LIMIT.REACHED')
})
