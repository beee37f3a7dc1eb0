import { type Document, parseDocument } from '@stackwright/language'
import { expect, it } from 'vitest'
import { library } from '../library.ts'
import { inputs } from '../testing/checked-programs.ts'
import { slot, step, written } from '../testing/written-program.ts'
import { checkDocument } from './check-document.ts'
import { createWorkspaceView } from './workspace-view.ts'

const document = (kind: string, parts: object) => parseDocument({ kind, id: crypto.randomUUID(), ...parts }) as Document
const asked = [
  { name: 'id', type: 'int' },
  { name: 'note', type: 'text', required: false },
]
const endpoint = (path: string, parts: object = {}) =>
  document('endpoint', { group: 'shop', method: 'POST', path, inputs: asked, ...parts })
const opening = document('middleware', { name: 'opening' })
const view = createWorkspaceView([
  document('function', { name: 'price', inputs: asked }),
  document('function', {
    name: 'opened',
    inputs: asked,
    middleware: { pre: [{ name: 'opening' }], post: null },
  }),
  document('tool', { name: 'look', inputs: asked }),
  document('addon', { name: 'author', inputs: asked }),
  opening,
  document('table_trigger', { name: 'changed', table: 'order' }),
  endpoint('orders'),
  endpoint('orders/{id}'),
  endpoint('orders/mine', { inputs: [] }),
  endpoint('orders/{id}/lines'),
  endpoint('users/{id}/lines', { method: 'GET' }),
])

const test = (call: ReturnType<typeof step>) =>
  document('workflow_test', { name: 'calls', stack: [{ ...call, id: 's1' }] })
const check = (name: string, input: string, more: Record<string, string>) =>
  checkDocument({ view }, test(step(name, { input, ...more })), library).map(
    ({ severity, code, message, path }) => `${severity} ${code} ${path}: ${message}`,
  )
const missing = 'stack.0.arguments.input.id: id is needed by'
const unknown = 'stack.0.arguments.input.entries.0: '

it.each<[name: string, target: Record<string, string>, input: string, expected: readonly string[]]>([
  ['function.call', { function: '"price"' }, '{id: 1}', []],
  ['function.call', { function: '"price"' }, '{}', [`error INPUT.MISSING ${missing} price, but is not given.`]],
  [
    'function.call',
    { function: '"price"' },
    '{id: "x"}',
    ['error INPUT.WRONG_TYPE stack.0.arguments.input.entries.0.value: id must be a number, but it is text.'],
  ],
  ['function.call', { function: '"opened"' }, '{}', [`warning INPUT.MISSING ${missing} opened, but is not given.`]],
  ['tool.call', { tool: '"look"' }, '{}', [`error INPUT.MISSING ${missing} look, but is not given.`]],
  ['addon.call', { addon: '"author"' }, '{}', [`error INPUT.MISSING ${missing} author, but is not given.`]],
  ['middleware.call', { middleware: '"opening"' }, '{vars: {}, type: "pre"}', []],
  [
    'middleware.call',
    { middleware: '"opening"' },
    '{vras: {}}',
    [`warning INPUT.UNKNOWN ${unknown}opening has no input "vras", so this is never read. Did you mean "vars"?`],
  ],
  ['trigger.call', { trigger: '"changed"' }, '{new: {}, action: "insert"}', []],
  [
    'trigger.call',
    { trigger: '"changed"' },
    '{action: "inserted"}',
    [
      'error INPUT.NOT_ALLOWED stack.0.arguments.input.entries.0.value: action cannot be "inserted": it is one of "insert", "update", "delete", "truncate".',
    ],
  ],
])('compares what %s gives to %o', (name, target, input, expected) => {
  expect(check(name, input, target)).toEqual(expected)
})

it.each<[path: string, input: string, expected: readonly string[], more?: Record<string, string>]>([
  ['orders', '{id: 1, note: "x"}', []],
  ['/orders', '{}', [`error INPUT.MISSING ${missing} POST orders, but is not given.`]],
  [
    'orders',
    '{noet: "x", id: 1}',
    [`warning INPUT.UNKNOWN ${unknown}POST orders has no input "noet", so this is never read. Did you mean "note"?`],
  ],
  ['orders/{id}/lines', '{}', [`error INPUT.MISSING ${missing} POST orders/{id}/lines, but is not given.`]],
  ['orders/7/lines', '{}', []],
  ['orders/mine', '{}', []],
  ['users/7/lines', '{}', [], { verb: '"GET"' }],
  // No endpoint, or not plain to see which.
  ['users/7/lines', '{x: 1}', []],
  ['invoices', '{}', []],
  ['orders', '{}', [], { api_group: '"other"' }],
])('compares what api.call gives to %s', (path, input, expected, more = {}) => {
  const target = { endpoint: `"${path}"`, verb: '"POST"', api_group: '"shop"', ...more }
  expect(check('api.call', input, target)).toEqual(expected)
})

it('takes what is expected to fail for meant', () => {
  const call = { ...step('function.call', { function: '"price"', input: '{}' }), id: 's2' }
  const expected = step('expect.to_throw', {}, { slots: [slot('stack', [call])] })
  expect(checkDocument({ view }, test(expected), library).map(({ severity }) => severity)).toEqual(['warning'])
})

it('compares a program that calls itself with what it is now', () => {
  const input = written('{id: 1}')
  const again = document('tool', {
    name: 'look',
    inputs,
    stack: [{ id: 's1', function: 'tool.call', arguments: { tool: written('"look"'), input } }],
  })
  expect(checkDocument({ view }, again, library).map(({ code, path }) => `${code} ${path}`)).toEqual([
    'INPUT.MISSING stack.0.arguments.input.role',
    'INPUT.MISSING stack.0.arguments.input.box',
    'INPUT.MISSING stack.0.arguments.input.tags',
  ])
})
