import { describeShape, isUnknown, Notes, nonNull, readShapes, type Shape } from '@stackwright/language'
import { expect, it } from 'vitest'
import { library } from '../library.ts'
import { each, get, guard, inputs, use, view, when } from '../testing/checked-programs.ts'
import { program, set, slot, step } from '../testing/written-program.ts'
import { checkDocument } from './check-document.ts'
import { writeScopes } from './write-scopes.ts'

/** A shape in few signs: `?` may be null or missing, `…` has other keys. */
function brief(shape: Shape, depth = 1): string {
  const { object, list } = shape
  const nothing = shape.null ? '?' : ''
  if (isUnknown(shape)) return 'any'
  if (list) return `[${brief(list.of, depth)}]${nothing}`
  if (!object || depth === 0) return `${describeShape(nonNull(shape))}${nothing}`
  const fields = [...object.fields].map(
    ([name, { shape: of, optional }]) => `${name}${optional ? '?' : ''}: ${brief(of, depth - 1)}`,
  )
  return `{${[...fields, ...(object.open ? ['…'] : [])].join(', ')}}${nothing}`
}

function scopesOf(stack: Parameters<typeof program>[0], response: string | null = null) {
  const notes = new Notes()
  checkDocument({ view }, program(stack, response, { inputs }), library, notes)
  const written = JSON.parse(JSON.stringify(writeScopes(notes))) as ReturnType<typeof writeScopes>
  const shapes = readShapes(written.shapes).map((shape) => brief(shape))
  return {
    of(id: string | null, name: string) {
      const line = written.steps.find(({ step: each }) => each === id)
      const variable = line?.variables.map((number) => written.variables[number]).find((one) => one?.[0] === name)
      return variable && `${shapes[variable[1]]}${variable[2] ? ' or unset' : ''}`
    },
    element: (id: string) => shapes[written.steps.find((line) => line.step === id)?.element ?? -1],
    filters: (id: string | null) =>
      Object.fromEntries(
        (written.steps.find((line) => line.step === id)?.filters ?? []).map(([text, shape]) => [text, shapes[shape]]),
      ),
  }
}
const record =
  '{id: a number, name: text, email: text, role: text, created_at: a number, nickname: text?, address: an object?}'

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

it('stays small where many steps know much', () => {
  const notes = new Notes()
  const stack = Array.from({ length: 100 }, (_, index) =>
    step('db.get', { table: '"user"', field_value: '1' }, { as: `user_${index}` }),
  )
  checkDocument({ view }, program(stack), library, notes)
  expect(JSON.stringify(writeScopes(notes)).length).toBeLessThan(40_000)
})
