import { existsSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type CodeSubject,
  Failure,
  type ObjectValue,
  parseJson,
  stringifyJson,
  type Value,
} from '@stackwright/language'
import { afterAll, describe, expect, test } from 'vitest'
import { createSandbox, type SandboxRequest } from './create-sandbox.ts'

const sandbox = createSandbox({ log: { warn() {} }, threads: 1 })
afterAll(() => sandbox.close())

const nothing = { input: {}, variables: {}, auth: null, environment: {} }

/** One of each way to run code for something. */
const subjects: readonly CodeSubject[] = [
  { kind: 'value', value: 'x' },
  ...(['map', 'filter', 'find', 'some', 'every'] as const).map((kind) => ({ kind, list: ['x'] })),
  { kind: 'reduce', list: ['x'], initial: null },
]

const run = (code: string, more: Partial<SandboxRequest> = {}): Promise<Value> =>
  sandbox.run({ workspace: 'first', code, ...nothing, ...more })

/** The code and message of the failure, or what was given where none was due. */
const failure = (code: string, more?: Partial<SandboxRequest>): Promise<unknown> =>
  run(code, more).then(
    (value) => ({ value }),
    (error) => {
      if (!(error instanceof Failure)) throw error
      return `${error.code} ${error.message}`
    },
  )

describe('values', () => {
  const given = {
    input: { id: 7, tags: ['a'] },
    variables: { list: [1, 2, 3], none: null },
    auth: { id: 1, role: 'admin' },
    environment: { KEY: 'secret' },
  }
  test.each<[string, Value]>([
    ['return $input.id + 1', 8],
    ['return $var.list.map((item) => item * 2)', [2, 4, 6]],
    ['return [$auth.role, $env.KEY, $var.none]', ['admin', 'secret', null]],
    ['return await Promise.resolve("later")', 'later'],
    ['return new Promise((resolve) => setTimeout(resolve, 5, "timer"))', 'timer'],
    [
      'let turns = 0; await new Promise((done) => { const id = setInterval(() => { if (++turns === 3) { clearInterval(id); done() } }, 1) }); return turns',
      3,
    ],
    ['', null],
    ['return undefined', null],
    ['return { date: new Date(0), none: undefined, not: NaN }', { date: '1970-01-01T00:00:00.000Z', not: null }],
    ['$input.id = 9; $input.tags.push("b"); return $input', { id: 9, tags: ['a', 'b'] }],
    ['const n: number = 3; interface A { b: string }; enum E { One = 1 }; return (n as any) + E.One', 4],
    ['return JSON.parse(`{"__proto__": {"x": 1}}`)', parseJson('{"__proto__": {"x": 1}}')],
    ['return new URL("/a?b=%20c", "https://x.org:8443").searchParams.get("b")', ' c'],
    ['return new URLSearchParams({ a: "1 2", b: "ü" }).toString()', 'a=1+2&b=%C3%BC'],
    [
      'return [btoa("hé"), atob("aGk="), new TextDecoder().decode(new TextEncoder().encode("é€😀"))]',
      ['aOk=', 'hi', 'é€😀'],
    ],
    ['return "\\ud800".length', 1],
    ['return $input.id > 5 && "line" // a comment at the end', 'line'],
  ])('%s', async (code, expected) => {
    const value = await run(code, given)
    expect(stringifyJson(value)).toBe(stringifyJson(expected))
    expect(given.input).toEqual({ id: 7, tags: ['a'] })
  })

  test('numbers a double cannot hold arrive as BigInt or text and leave exactly', async () => {
    const input = parseJson('{"id": 9007199254740993, "price": 1234567890123456.789, "text": "1234567890123456789"}')
    const code = 'return [typeof $input.id, $input.id + 1n, $input.price, $input.text, 2n ** 70n]'
    expect(stringifyJson(await run(code, { input: input as ObjectValue }))).toBe(
      '["bigint",9007199254740994,"1234567890123456.789","1234567890123456789",1180591620717411303424]',
    )
  })

  test('console writes to the log of the run', async () => {
    const seen: Value[] = []
    const code = 'console.log("a", 1); console.warn({ b: [true] }); console.error(new TypeError("c")); throw 1'
    await failure(code, { log: (value) => void seen.push(value) })
    expect(seen).toEqual([['a', 1], { b: [true] }, 'TypeError: c'])
  })

  test('a flood of logs is cut', async () => {
    const seen: Value[] = []
    await run('for (let i = 0; i < 5000; i++) console.log(i)', { log: (value) => void seen.push(value) })
    expect(seen.length).toBe(1_000)
  })
})

describe('code for a value or for elements', () => {
  const list = [1, 2, 3, 4]
  test.each<[string, CodeSubject, Value]>([
    ['return $this.id + 1', { kind: 'value', value: { id: 7 } }, 8],
    ['return $this', { kind: 'value', value: null }, null],
    ['return $this * 2', { kind: 'map', list }, [2, 4, 6, 8]],
    ['return [$index, $parent.length]', { kind: 'map', list: ['a'] }, [[0, 1]]],
    ['', { kind: 'map', list: ['a'] }, [null]],
    ['return 1', { kind: 'map', list: [] }, []],
    ['return (await Promise.resolve($this)) as number', { kind: 'map', list }, list],
    ['$this.n = 2; return $parent[0].n', { kind: 'map', list: [{ n: 1 }] }, [2]],
    ['return $this % 2', { kind: 'filter', list }, [0, 2]],
    ['return $this > 2', { kind: 'find', list }, 2],
    ['return $this > 9', { kind: 'find', list }, -1],
    ['return $this > 3', { kind: 'some', list }, true],
    ['return $this > 3', { kind: 'every', list }, false],
    ['return $this > 0', { kind: 'every', list }, true],
    ['return $result + $this', { kind: 'reduce', list, initial: 10 }, 20],
    ['return $result + $this', { kind: 'reduce', list: [], initial: 10 }, 10],
    ['const $index = 1; return $index', { kind: 'value', value: 1 }, 1],
  ])('%s for %j', async (code, over, expected) => {
    expect(await run(code, { over })).toEqual(expected)
  })

  test('stops at the element that decides', async () => {
    const code = 'if ($this > 2) throw new Error("too far"); return $this === 2'
    expect(await run(code, { over: { kind: 'some', list } })).toBe(true)
    expect(await failure(code, { over: { kind: 'map', list } })).toBe(
      'LAMBDA.FAILED The code failed in line 1: Error: too far',
    )
  })

  test('keeps numbers that a double cannot hold', async () => {
    const over = { kind: 'map', list: parseJson('[9007199254740993]') as readonly Value[] } as const
    expect(stringifyJson(await run('return $this + 1n', { over }))).toBe('[9007199254740994]')
  })

  test('is kept apart from the same code without them', async () => {
    const code = 'return typeof $index'
    expect(await run(code, { over: { kind: 'map', list: [1] } })).toEqual(['number'])
    expect(await run(code, { over: { kind: 'value', value: 1 } })).toBe('undefined')
    expect(await run('const $this = 5; return $this')).toBe(5)
  })
})

describe('failures', () => {
  test.each([
    ['\nnull.x', "LAMBDA.FAILED The code failed in line 2: TypeError: cannot read property 'x' of null"],
    ['throw new RangeError("mine")', 'LAMBDA.FAILED The code failed in line 1: RangeError: mine'],
    ['throw { reason: 1 }', 'LAMBDA.FAILED The code failed: Error: {"reason":1}'],
    ['throw null', 'LAMBDA.FAILED The code failed: Error: null'],
    ['return 1 +', "LAMBDA.FAILED The code failed in line 2: SyntaxError: unexpected token in expression: '}'"],
    ['const a = {}; a.a = a; return a', 'LAMBDA.FAILED The code failed: TypeError: circular reference'],
    [
      'await new Promise(() => {})',
      'LAMBDA.FAILED The code failed: Error: It waits for a promise that nothing will ever fulfil',
    ],
    [
      'setTimeout(() => { throw new Error("in a timer") }); await new Promise(() => {})',
      'LAMBDA.FAILED The code failed in line 1: Error: in a timer',
    ],
    [
      'for (let i = 0; i < 10000; i++) setTimeout(() => {}, 60000)',
      'LAMBDA.FAILED The code failed in line 1: RangeError: More than 1000 timers at once',
    ],
    [
      'class X extends Error { get message() { throw 1 } }; throw new X()',
      'LAMBDA.FAILED The code failed: Error: It threw what cannot be read',
    ],
  ])('%s', async (code, expected) => {
    expect(await failure(code)).toBe(expected)
    expect(await run('return 1')).toBe(1)
  })
})

describe('nothing is within reach', () => {
  const canary = join(tmpdir(), `sandbox-canary-${process.pid}`)
  const write = `const fs = process.getBuiltinModule ? process.getBuiltinModule('fs') : process.mainModule.require('fs'); fs.writeFileSync(${JSON.stringify(canary)}, 'x')`
  const node = [
    'process',
    'require',
    'module',
    'Buffer',
    'fetch',
    'XMLHttpRequest',
    'WebSocket',
    'Worker',
    'Deno',
    'WebAssembly',
    'importScripts',
    'postMessage',
    '__dirname',
  ]

  test.each(node)('%s is not there', async (name) => {
    expect(await run(`return typeof ${name} + typeof globalThis[${JSON.stringify(name)}]`)).toBe('undefinedundefined')
  })

  test.each([
    `return ''.constructor.constructor(${JSON.stringify(`return ${write}`)})()`,
    `return (async () => {}).constructor(${JSON.stringify(write)})()`,
    `return [].filter.constructor('return this')().process.exit()`,
    `return this.constructor.constructor('return process')().exit()`,
    `return console.log.constructor('return process')().exit()`,
    `return setTimeout.constructor('return process')().exit()`,
    `const a = {}; return a['con' + 'structor']['con' + 'structor'](${JSON.stringify(write)})()`,
    `Error.prepareStackTrace = (_, frames) => frames[0].getThis().process.exit(); return new Error().stack.process.exit()`,
    `try { null.x } catch (error) { return error.constructor.constructor('return process')().exit() }`,
    `return await import('fs')`,
    `return await import('node:child_process')`,
    `return await import('/proc/self/environ')`,
    `return await import('data:text/javascript,export default 1')`,
    `return new Worker('data:,').postMessage(1)`,
    `return fetch('http://169.254.169.254')`,
    `return require('fs').readFileSync('/proc/self/environ', 'utf8')`,
    `return Reflect.construct(Function, ['return process'])().exit()`,
    `const f = function () {}; f[Symbol.species] = process; return f`,
    `${write}`,
    `}); ${write}; (async function () {`,
  ])('%s', async (code) => {
    expect(await failure(code)).toMatch(/^LAMBDA\.FAILED/)
    for (const over of subjects) expect(await failure(code, { over })).toMatch(/^LAMBDA\.FAILED/)
    expect(existsSync(canary)).toBe(false)
    rmSync(canary, { force: true })
  })

  test('the environment of the server is not there', async () => {
    const names = await run('return Object.getOwnPropertyNames(globalThis)')
    expect(stringifyJson(names)).not.toMatch(/process|env|fetch|require/i)
  })

  test('what one run leaves behind, no other sees', async () => {
    await run('globalThis.left = 1; Array.prototype.map = () => "poisoned"; Object.prototype.x = 1')
    expect(await run('return [typeof left, [1].map((x) => x), ({}).x === undefined]')).toEqual(['undefined', [1], true])
    expect(({} as ObjectValue).x).toBeUndefined()
  })

  test('a result with __proto__ changes nothing here', async () => {
    const value = await run('return JSON.parse(`{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}}}`)')
    expect(Object.keys(value as ObjectValue)).toEqual(['__proto__', 'constructor'])
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })

  test('equal code of two workspaces runs for each on its own', async () => {
    const code = 'globalThis.count = (globalThis.count ?? 0) + 1; return [count, $env.KEY]'
    const first = await run(code, { workspace: 'first', environment: { KEY: 'a' } })
    const second = await run(code, { workspace: 'second', environment: { KEY: 'b' } })
    expect([first, second]).toEqual([
      [1, 'a'],
      [1, 'b'],
    ])
  })
})
