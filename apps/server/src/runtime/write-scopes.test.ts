import {
  type Document,
  describeShape,
  isUnknown,
  Notes,
  nonNull,
  parseDocument,
  readShapes,
  type Shape,
} from '@stackwright/language'
import { expect, it } from 'vitest'
import { library } from '../library.ts'
import { each, get, guard, inputs, post, use, user, view, when } from '../testing/checked-programs.ts'
import { numbered, program, set, slot, step, written } from '../testing/written-program.ts'
import { checkDocument } from './check-document.ts'
import { createWorkspaceView } from './workspace-view.ts'
import { writeScopes } from './write-scopes.ts'

/** A shape in few signs: `?` may be null or missing, `…` has other keys. */
function brief(shape: Shape, depth = 1): string {
  const { object, list } = shape
  const nothing = shape.null ? '?' : ''
  if (isUnknown(shape)) return 'any'
  if (list && !object) return `[${brief(list.of, depth)}]${nothing}`
  if (!object || list || depth === 0) return `${describeShape(nonNull(shape))}${nothing}`
  const fields = [...object.fields].map(
    ([name, { shape: of, optional }]) => `${name}${optional ? '?' : ''}: ${brief(of, depth - 1)}`,
  )
  return `{${[...fields, ...(object.open ? ['…'] : [])].join(', ')}}${nothing}`
}

type View = Parameters<typeof checkDocument>[0]['view']
const scopesOf = (stack: Parameters<typeof program>[0], response: string | null = null, within: View = view) =>
  scopesOfDocument(program(stack, response, { inputs }), within)

function scopesOfDocument(document: Document, within: View) {
  const notes = new Notes()
  checkDocument({ view: within }, document, library, notes)
  const lines = JSON.parse(JSON.stringify(writeScopes(notes))) as ReturnType<typeof writeScopes>
  const shapes = readShapes(lines.shapes).map((shape) => brief(shape))
  return {
    of(id: string | null, name: string) {
      const line = lines.steps.find(({ step: each }) => each === id)
      const variable = line?.variables.map((number) => lines.variables[number]).find((one) => one?.[0] === name)
      return variable && `${shapes[variable[1]]}${variable[2] ? ' or unset' : ''}`
    },
    element: (id: string) => shapes[lines.steps.find((line) => line.step === id)?.element ?? -1],
    filters: (id: string | null) =>
      Object.fromEntries(
        (lines.steps.find((line) => line.step === id)?.filters ?? []).map(([text, shape]) => [text, shapes[shape]]),
      ),
  }
}
const postFields = '{id: a number, title: text, author: a number, tags: [text]?'
const record =
  '{id: a number, name: text, email: text, role: text, created_at: a number, nickname: text?, address: a list or an object?}'

it.each<[title: string, stack: Parameters<typeof program>[0], place: string | null, name: string, expected: unknown]>([
  ['nothing before it is written', [get()], 's1', 'user', undefined],
  ['a record that may be missing', [get(), use('1')], 's2', 'user', `${record}?`],
  ['one that a guard has looked at', [get(), guard('$user != null'), use('1')], 's3', 'user', record],
  ['the response', [get()], null, 'user', `${record}?`],
  ['what was set in one branch', [when('$input.q', [set('x', '1')])], null, 'x', 'a number or unset'],
  ['inside of a branch', [get(), when('$user != null', [use('1')])], 's3', 'user', record],
  ['inputs', [use('1')], 's1', '@input', '{q: text?, id: a number, role: text, box: an object, tags: [text]}'],
  ['the item of a loop', [set('l', '[{a: 1}]'), each('$l', [use('1')])], 's3', 'item', '{a: a number}'],
  ['what a loop changes', [set('x', '1'), each('[1]', [use('1'), set('x', '"a"')])], 's3', 'x', 'text or a number'],
  ['a step that is off', [get(), { ...use('1'), disabled: true }], 's2', 'user', `${record}?`],
  ['a step that is never reached', [get(), step('return', { value: '1' }), use('1')], 's3', 'user', `${record}?`],
  [
    'what handles a failure',
    [step('try_catch', {}, { slots: [slot('try', [get()]), slot('catch', [use('1')])] })],
    's3',
    'user',
    'any or unset',
  ],
])('knows before a step: %s', (_, stack, place, name, expected) => {
  expect(scopesOf(stack).of(place, name)).toBe(expected)
})

it('knows what elements and filters are', () => {
  const stack = [
    set('l', '[{a: 1, b: "x"}]'),
    step('array.filter', { list: '$l', condition: '$this.a' }, { as: 'some' }),
    use('$l|first|get:"b"'),
  ]
  const scopes = scopesOf(stack, '$some|count')
  expect(scopes.element('s2')).toBe('{a: a number, b: text}')
  expect(scopes.filters('s3')).toEqual({ '$l|first': '{a: a number, b: text}?', '$l|first|get:"b"': 'text?' })
  expect(scopes.filters(null)).toEqual({ '$some|count': 'a number' })
})

const addonOf = (name: string, more: string) =>
  parseDocument({
    kind: 'addon',
    id: crypto.randomUUID(),
    name,
    inputs: [{ name: 'id', type: 'int' }],
    stack: numbered([
      step('db.query', { table: '"user"', where: '$db.user.id == $input.id', return: `"${more}"` }, { as: 'found' }),
    ]),
    response: written('$found'),
  })
const withAddons = createWorkspaceView([user, post, addonOf('author', 'single'), addonOf('readers', 'list')])

it.each<[title: string, addons: string, expected: unknown]>([
  [
    'one record',
    '[{name: "author", input: {id: $output.author}}]',
    '{id: a number, title: text, author: an object?, tags: [text]?}?',
  ],
  ['many under another name', '[{name: "readers", as: "items.people"}]', `${postFields}, people: [an object]}?`],
  ['deeper inside', '[{name: "author", as: "more.author"}]', `${postFields}, more: any}?`],
  ['some of its fields', '[{name: "readers", as: "people", output: ["id"]}]', `${postFields}, people: any}?`],
  ['one that is not there', '[{name: "nobody", as: "x"}]', `${postFields}, x: any}?`],
  ['none that is plain to see', '$env.ADDONS', '{id: any, title: any, author: any, tags: any, …}?'],
])('knows what addons put into a record: %s', (_, addon, expected) => {
  const found = step('db.get', { table: '"post"', field_value: '1', addon }, { as: 'post' })
  expect(scopesOf([found], null, withAddons).of(null, 'post')).toBe(expected)
})

it('knows the signed-in user by the tokens that are made', () => {
  const token = step('security.create_auth_token', { table: '"user"', id: '1', extras: '{plan: 1}' })
  const view = createWorkspaceView([user, program([token], null, { name: 'log_in' })])
  const document = parseDocument({
    kind: 'endpoint',
    id: crypto.randomUUID(),
    path: 'x',
    method: 'GET',
    group: 'main',
    authentication: 'user',
  })
  expect(scopesOfDocument(document, view).of(null, '@auth')).toBe('{plan?: any, id: a number}')
})

it('stays small where many steps know much', () => {
  const notes = new Notes()
  const stack = Array.from({ length: 100 }, (_, index) =>
    step('db.get', { table: '"user"', field_value: '1' }, { as: `user_${index}` }),
  )
  checkDocument({ view }, program(stack), library, notes)
  expect(JSON.stringify(writeScopes(notes)).length).toBeLessThan(40_000)
})
