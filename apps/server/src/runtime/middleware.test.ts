import type { Document } from '@stackwright/language'
import { afterEach, expect, test } from 'vitest'
import { makeDocument, serveDocuments, type TestRuntime } from '../testing/serve-documents.ts'
import { numbered, set, step, written } from '../testing/written-program.ts'

let served: TestRuntime | undefined
afterEach(async () => {
  await served?.close()
  served = undefined
})

const workspaceId = 'a3b1c5d0-0000-4000-8000-000000000001'
const uses = (...names: string[]) => names.map((name) => ({ name }))

interface Parts {
  readonly middleware?: object
  readonly group?: object
  readonly workspace?: object
  readonly others?: readonly Document[]
  readonly inputs?: readonly unknown[]
  readonly stack?: readonly ReturnType<typeof step>[]
  readonly response?: string
}

interface MiddlewareParts {
  readonly stack?: readonly ReturnType<typeof step>[]
  readonly response?: string
  readonly inputs?: readonly unknown[]
  readonly exceptionPolicy?: string
  readonly responseStrategy?: string
}

/** Answers GET /api:test/echo?word=… with `{ word, did }`, where nothing else is said. */
async function answer({ middleware, group, workspace, others = [], inputs, stack = [], response }: Parts, word = 'hi') {
  served = await serveDocuments({
    [workspaceId]: [
      makeDocument({ kind: 'api_group', name: 'test', canonical: 'test', ...(group && { middleware: group }) }),
      makeDocument({ kind: 'workspace', name: 'all', ...(workspace && { middleware: workspace }) }),
      makeDocument({
        kind: 'endpoint',
        group: 'test',
        method: 'GET',
        path: 'echo',
        inputs: inputs ?? [
          { name: 'word', type: 'text' },
          { name: 'did', type: 'text', required: false, nullable: true },
        ],
        stack: numbered(stack),
        response: written(response ?? '{word: $input.word, did: $input.did}'),
        ...(middleware && { middleware }),
      }),
      ...others,
    ],
  })
  const { status, body } = await served.send(`/api:test/echo?word=${word}`)
  return { status, body }
}

const middleware = (name: string, parts: MiddlewareParts) =>
  makeDocument({
    kind: 'middleware',
    name,
    ...parts,
    stack: numbered(parts.stack ?? []),
    response: parts.response === undefined ? null : written(parts.response),
  })

/** Adds its name to what is in `did`. */
const mark = (name: string) => middleware(name, { response: `{did: ($input.vars|get:"did":"") ~ "${name}"}` })
const failing = (name: string, exceptionPolicy: string) =>
  middleware(name, { stack: [step('throw', { name: '"no"', value: '"not today"' })], exceptionPolicy })

test.each([
  ['inputs before they are read', { pre: uses('a') }, { word: 'hi', did: 'a' }],
  ['the response afterwards', { post: uses('b') }, { word: 'hi', did: 'b' }],
  ['one after the other', { pre: uses('a', 'b'), post: uses('c') }, { word: 'hi', did: 'abc' }],
  ['nothing where it is switched off', { pre: [{ name: 'a', active: false }] }, { word: 'hi', did: null }],
  ['nothing where it is unknown', { pre: uses('z') }, { word: 'hi', did: null }],
])('middleware changes %s', async (_, use, body) => {
  expect(await answer({ middleware: use, others: [mark('a'), mark('b'), mark('c')] })).toEqual({ status: 200, body })
})

test.each([
  ['the program', { middleware: { pre: uses('a') }, group: { pre: uses('b') } }, 'a'],
  ['its group', { group: { pre: uses('b') }, workspace: { endpoint: { pre: uses('c') } } }, 'b'],
  ['the workspace', { workspace: { endpoint: { pre: uses('c') } } }, 'c'],
  ['nobody else, with an empty list', { middleware: { pre: [] }, group: { pre: uses('b') } }, null],
  ['each for itself', { middleware: { post: uses('a') }, group: { pre: uses('b'), post: uses('c') } }, 'ba'],
  ['nobody, for another kind', { workspace: { function: { pre: uses('c') } } }, null],
])('which middleware runs is said by %s', async (_, parts, did) => {
  const { body } = await answer({ ...parts, others: [mark('a'), mark('b'), mark('c')] })
  expect(body).toEqual({ word: 'hi', did })
})

test('middleware that replaces takes the place of the response', async () => {
  const wrap = middleware('wrap', {
    response: '{ok: true, data: $input.vars, same: $input.vars == $input.response}',
    responseStrategy: 'replace',
    inputs: [
      { name: 'vars', type: 'json' },
      { name: 'response', type: 'json' },
    ],
  })
  expect((await answer({ middleware: { post: uses('wrap') }, others: [wrap] })).body).toEqual({
    ok: true,
    data: { word: 'hi', did: null },
    same: true,
  })
})

test('declared inputs of a middleware get what the request brought under their names', async () => {
  const guard = middleware('guard', {
    inputs: [{ name: 'word', type: 'text' }],
    stack: [step('precondition', { condition: '$input.word != "bad"', error_type: '"accessdenied"', error: '"No."' })],
  })
  expect((await answer({ middleware: { pre: uses('guard') }, others: [guard] }, 'bad')).status).toBe(403)
})

test.each([
  ['silent', 'pre', 200, { word: 'hi', did: 'a' }],
  ['rethrow', 'pre', 500, expect.objectContaining({ message: 'not today' })],
  ['critical', 'pre', 500, expect.objectContaining({ message: 'not today' })],
  ['silent', 'post', 200, { word: 'hi', did: 'a' }],
  ['rethrow', 'post', 500, expect.objectContaining({ message: 'not today' })],
  ['critical', 'post', 500, expect.objectContaining({ message: 'not today' })],
])('a failure that is %s, %s', async (policy, when, status, body) => {
  const others = [failing('fails', policy), mark('a')]
  expect(await answer({ middleware: { [when]: uses('fails', 'a') }, others })).toEqual({ status, body })
})

test.each([
  ['rethrow', ['after no: not today']],
  ['critical', []],
])('after a failure that is %s, what runs afterwards knows of it', async (policy, logged) => {
  const log = middleware('log', {
    stack: [step('debug.log', { value: '"after " ~ $error.name ~ ": " ~ $error.message' })],
  })
  const result = await answer({
    middleware: { pre: uses('fails'), post: uses('log') },
    others: [failing('fails', policy), log],
    stack: [step('debug.log', { value: '"the program ran"' })],
  })
  expect(result.status).toBe(500)
  expect(served?.logged.flatMap(({ msg, value }) => (msg === 'debug.log' ? [value] : []))).toEqual(logged)
})

test('functions have middleware too, but not inside of middleware', async () => {
  const twice = makeDocument({
    kind: 'function',
    name: 'twice',
    inputs: [{ name: 'n', type: 'int' }],
    response: written('{n: $input.n * 2}'),
    middleware: { pre: uses('plus'), post: uses('calls') },
  })
  const plus = middleware('plus', { response: '{n: $input.vars.n + 1}' })
  const calls = middleware('calls', {
    stack: [step('function.run', { function: '"twice"', input: '{n: 10}' }, { as: 'inner' })],
    response: '{inner: $inner.n}',
  })
  const { body } = await answer({
    stack: [step('function.run', { function: '"twice"', input: '{n: 1}' }, { as: 'outer' }), set('x', '1')],
    response: '$outer',
    others: [twice, plus, calls],
  })
  expect(body).toEqual({ n: 4, inner: 20 })
})
