import { applyFix, parseDocument, type Stack } from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { check, get, guard, inputs, told, use, when } from '../testing/checked-programs.ts'
import { program, set, slot, step } from '../testing/written-program.ts'

it.each<[title: string, stack: Stack, code: string]>([
  ['a table', [step('db.get', { table: '"invoice"', field_value: '1' })], 'TABLE.UNKNOWN'],
  ['a function', [step('function.run', { function: '"calculate"' })], 'FUNCTION.UNKNOWN'],
  ['an argument', [step('debug.log', { value: '1', colour: '1' })], 'ARGUMENT.UNKNOWN'],
  ['an argument whose nearest is there', [step('debug.log', { value: '1', valeu: '1' })], 'ARGUMENT.UNKNOWN'],
  ['a filter', [use('"x"|frobnicate')], 'FILTER.UNKNOWN'],
  ['a variable', [set('total', '1'), use('$customer')], 'VARIABLE.UNKNOWN'],
])('suggests nothing for %s that is like no other', (_, stack, code) => {
  const problem = check(program(stack, null, { inputs })).find((each) => each.code === code)
  expect(problem).toBeDefined()
  expect(problem?.fix).toBeUndefined()
  expect(problem?.message).not.toContain('Did you mean')
})

describe('fixes', () => {
  it.each<[title: string, stack: Stack, code: string, fix: string]>([
    ['a guard', [get(), use('$user.name')], 'VALUE.MAY_BE_EMPTY', 'Go on only if $user is not empty'],
    [
      'a path that may end',
      [step('db.query', { table: '"user"' }, { as: 'users' }), use('$users|map:$$.address.city')],
      'VALUE.MAY_BE_EMPTY',
      'Take nothing where it is empty',
    ],
    [
      'something instead',
      [step('text.contains', { text: '"x"', value: '$input.q' }, { as: 'x' }), use('$x')],
      'VALUE.MAY_BE_EMPTY',
      'Take an empty text instead',
    ],
    ['a key', [get(), guard('$user'), use('"x" ~ $user.emial')], 'KEY.UNKNOWN', 'Change to email'],
    ['a value', [when('$input.role == "admni"', [])], 'CONDITION.NEVER', 'Change to "admin"'],
    [
      'a value of a case',
      [step('switch', { value: '$input.role' }, { slots: [slot('case', [], { value: '"admni"' })] })],
      'CONDITION.NEVER',
      'Change to "admin"',
    ],
    [
      'a value of a field',
      [step('db.edit', { table: '"user"', field_value: '1', data: '{role: "membre"}' })],
      'INPUT.NOT_ALLOWED',
      'Change to "member"',
    ],
    [
      'a field',
      [step('db.edit', { table: '"post"', field_value: '1', data: '{titel: "x"}' })],
      'COLUMN.UNKNOWN',
      'Change to title',
    ],
    [
      'a field in a condition',
      [step('db.query', { table: '"post"', where: '$db.titel == "x"' }, { as: 'x' }), use('$x')],
      'COLUMN.UNKNOWN',
      'Change to title',
    ],
    ['a field by its name', [get({ field_name: '"emial"' }), use('$user')], 'COLUMN.UNKNOWN', 'Change to email'],
    ['a variable', [set('total', '1'), use('$totla')], 'VARIABLE.UNKNOWN', 'Change to total'],
    ['an input', [use('$input.roel')], 'INPUT.UNKNOWN', 'Change to role'],
    ['a filter', [use('"x"|to_uper')], 'FILTER.UNKNOWN', 'Change to to_upper'],
    ['a step', [step('debug.lgo', { value: '1' })], 'FUNCTION.UNKNOWN', 'Change to debug.log'],
    [
      'a table',
      [step('db.get', { table: '"uesr"', field_value: '1' }, { as: 'x' }), use('$x')],
      'TABLE.UNKNOWN',
      'Change to user',
    ],
    ['a function', [step('function.run', { function: '"gret"' })], 'FUNCTION.UNKNOWN', 'Change to greet'],
    [
      'an argument',
      [step('db.get', { table: '"user"', feild_value: '1' }, { as: 'x' }), use('$x')],
      'ARGUMENT.UNKNOWN',
      'Change to field_value',
    ],
    [
      'a filter of the database',
      [step('db.query', { table: '"post"', where: '($db.title|lenght) > 1' }, { as: 'x' }), use('$x')],
      'CONDITION.INVALID',
      'Change to length',
    ],
    ['steps that are never reached', [step('return'), use('1'), use('2')], 'STEP.UNREACHABLE', 'Delete these 2 steps'],
    ['a result nobody reads', [get()], 'RESULT.UNUSED', 'Delete this step'],
  ])('%s', (_, stack, code, title) => {
    const document = program(stack, null, { inputs })
    const problem = check(document).find((each) => each.code === code)
    expect(problem?.fix?.title).toBe(title)
    if (!problem?.fix) return
    expect(JSON.parse(JSON.stringify(problem.fix))).toEqual(problem.fix)
    const mended = applyFix(document, problem.fix)
    expect(parseDocument(mended)).toEqual(mended)
    expect(told(check(mended))).not.toContain(`${problem.code} ${problem.path}`)
    expect(check(mended).length).toBeLessThan(check(document).length)
    // The same fix does nothing where there is nothing left to mend.
    if (problem.fix.edits[0]?.kind !== 'insert') expect(applyFix(mended, problem.fix)).toBe(mended)
  })
})
