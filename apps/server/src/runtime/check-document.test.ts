import { checkProgram, type FunctionDocument, type Stack } from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { buildAuthenticationEndpoints } from '../documents/authentication-endpoints.ts'
import { library } from '../library.ts'
import { type Case, check, each, get, guard, inputs, told, use, user, view, when } from '../testing/checked-programs.ts'
import { program, set, slot, step, workspaceOf } from '../testing/written-program.ts'
import { checkDocument } from './check-document.ts'

describe('what is not so', () => {
  const query = (where: string) => step('db.query', { table: '"user"', where }, { as: 'users' })
  const seen = (name: string) => use(`$${name}`)
  it.each<Case>([
    [
      'a key that a record has not',
      [get(), guard('$user'), use('$user.emial')],
      ['KEY.UNKNOWN stack.2.arguments.value'],
    ],
    [
      'a field that is internal',
      [get(), guard('$user'), use('$user.password')],
      ['KEY.UNKNOWN stack.2.arguments.value'],
    ],
    ['a field that is asked for', [get({ output: '["id", "password"]' }), guard('$user'), use('$user.password')], []],
    [
      'a field that is not asked for',
      [get({ output: '["id"]' }), guard('$user'), use('$user.name')],
      ['KEY.UNKNOWN stack.2.arguments.value'],
    ],
    ['a key of an object', [set('x', '{a: 1}'), use('$x.b')], ['KEY.UNKNOWN stack.1.arguments.value']],
    [
      'a key that was added',
      [set('x', '{a: 1}'), step('var.update', { name: '"x.b.c"', value: '2' }), use('$x.b.c')],
      [],
    ],
    ['a key of text', [use('$input.role.name')], ['KEY.UNKNOWN stack.0.arguments.value']],
    ['a key of a list', [query('$db.id > 1'), use('$users.name')], ['KEY.UNKNOWN stack.1.arguments.value']],
    ['an element of a list', [query('$db.id > 1'), use('$users.0.name')], []],
    [
      'a key of elements',
      [query('$db.id > 1'), each('$users', [use('$item.nmae')])],
      ['KEY.UNKNOWN stack.1.slots.0.steps.0.arguments.value'],
    ],
    ['a key of an input', [use('$input.box.sise')], ['KEY.UNKNOWN stack.0.arguments.value']],
    [
      'a page taken for a list',
      [step('db.query', { table: '"user"', page: '1' }, { as: 'users' }), use('$users.item')],
      ['KEY.UNKNOWN stack.1.arguments.value'],
    ],
    [
      'computed fields',
      [
        step('db.query', { table: '"user"', eval: '{loud: $db.name|to_upper}', return: '"single"' }, { as: 'one' }),
        guard('$one'),
        use('$one.loud'),
      ],
      [],
    ],
    ['a wrong type for a filter', [use('$input.tags|to_upper')], ['ARGUMENT.WRONG_TYPE stack.0.arguments.value.value']],
    [
      'a wrong type for a step',
      [step('array.map', { list: '$input.role', by: '$this' }, { as: 'x' }), seen('x')],
      ['ARGUMENT.WRONG_TYPE stack.0.arguments.list'],
    ],
    ['text in a sum', [use('"ten" + 1')], ['ARGUMENT.WRONG_TYPE stack.0.arguments.value.left']],
    ['a number as text in a sum', [use('"10" + 1')], []],
    ['a loop over text', [each('$input.role', [])], ['ARGUMENT.WRONG_TYPE stack.0.arguments.list']],
    [
      'a value that is not in the list',
      [when('$input.role == "admni"', [])],
      ['CONDITION.NEVER stack.0.arguments.condition'],
    ],
    [
      'a value that is never in the list',
      [when('$input.role != "root"', [])],
      ['CONDITION.ALWAYS stack.0.arguments.condition'],
    ],
    [
      'a case that never comes',
      [
        step(
          'switch',
          { value: '$input.role' },
          { slots: [slot('case', [], { value: '"admin"' }), slot('case', [], { value: '"root"' })] },
        ),
      ],
      ['CONDITION.NEVER stack.0.slots.1.arguments.value'],
    ],
    [
      'a number and a text that is none',
      [when('$input.id == "one"', [])],
      ['CONDITION.NEVER stack.0.arguments.condition'],
    ],
    ['a number and a numeric text', [when('$input.id == "1"', [])], []],
    ['a list and a text', [when('$input.tags == "x"', [])], ['CONDITION.NEVER stack.0.arguments.condition']],
    [
      'in a query',
      [query('$db.role == "root" || $db.name == "x"'), seen('users')],
      ['CONDITION.NEVER stack.0.arguments.where.left'],
    ],
    ['a moment in words in a query', [query('$db.created_at == "2026-01-31" && $db.id == "x"'), seen('users')], []],
    ['nothing wrong in a query', [query('$db.role == $input.role && $db.name includes? $input.q'), seen('users')], []],
    [
      'a field that a table has not',
      [step('db.add', { table: '"post"', data: '{titel: "x", title: "x", author: 1}' })],
      ['COLUMN.UNKNOWN stack.0.arguments.data.entries.0'],
    ],
    [
      'a required field left out',
      [step('db.add', { table: '"post"', data: '{title: "x"}' })],
      ['INPUT.MISSING stack.0.arguments.data.author'],
    ],
    [
      'fields left out when editing',
      [step('db.edit', { table: '"post"', field_value: '1', data: '{title: "x"}' })],
      [],
    ],
    [
      'a wrong type for a field',
      [step('db.add', { table: '"post"', data: '{title: $input.tags, author: 1}' })],
      ['INPUT.WRONG_TYPE stack.0.arguments.data.entries.0.value'],
    ],
    [
      'a wrong value for a field',
      [step('db.edit', { table: '"user"', field_value: '1', data: '{role: "membre"}' })],
      ['INPUT.NOT_ALLOWED stack.0.arguments.data.entries.0.value'],
    ],
    [
      'a record from a variable',
      [set('data', '{titel: "x", author: 1}'), step('db.edit', { table: '"post"', field_value: '1', data: '$data' })],
      ['COLUMN.UNKNOWN stack.1.arguments.data'],
    ],
    [
      'an input that a function needs',
      [step('function.run', { function: '"greet"', input: '{times: 1}' })],
      ['INPUT.MISSING stack.0.arguments.input.name'],
    ],
    [
      'an input that a function has not',
      [step('function.run', { function: '"greet"', input: '{name: "x", tims: 1}' })],
      ['INPUT.UNKNOWN stack.0.arguments.input.entries.1'],
    ],
    [
      'what a function answers',
      [step('function.run', { function: '"greet"', input: '{name: "x"}' }, { as: 'hello' }), use('$hello.txt')],
      ['KEY.UNKNOWN stack.1.arguments.value'],
    ],
  ])('%s', (_, stack, expected) => {
    expect(told(check(program(stack, null, { inputs })))).toEqual(expected)
  })
})

describe('what never happens', () => {
  const forever = (steps: Stack) => step('while', { condition: 'true' }, { slots: [slot('each', steps)] })
  it.each<Case>([
    ['a variable before it is set', [use('$later'), set('later', '1')], ['VARIABLE.UNSET stack.0.arguments.value']],
    ['a variable set in a branch', [when('$input.id == 1', [set('x', '1')]), use('$x')], []],
    [
      'a variable set in the turn before',
      [each('$input.tags', [when('$input.id > 1', [use('$x')]), set('x', '1')])],
      [],
    ],
    [
      'a variable set only in the other branch',
      [when('$input.id == 1', [set('x', '1')], [use('$x')])],
      ['VARIABLE.UNSET stack.0.slots.1.steps.0.arguments.value'],
    ],
    ['steps behind return', [step('return', { value: '1' }), use('1'), use('2')], ['STEP.UNREACHABLE stack.1']],
    [
      'steps behind break',
      [each('$input.tags', [step('break'), use('1')])],
      ['STEP.UNREACHABLE stack.0.slots.0.steps.1'],
    ],
    [
      'steps behind branches that all end',
      [when('$input.id', [step('return')], [step('throw', { name: '"x"' })]), use('1')],
      ['STEP.UNREACHABLE stack.1'],
    ],
    ['steps behind a branch that ends', [when('$input.id', [step('return')]), use('1')], []],
    [
      'steps behind a try that throws',
      [step('try_catch', {}, { slots: [slot('try', [step('throw', { name: '"x"' })]), slot('catch', [])] }), use('1')],
      [],
    ],
    ['an endless loop', [forever([use('1')]), use('1')], ['LOOP.ENDLESS stack.0']],
    ['a loop that breaks', [forever([when('$input.id', [step('break')])]), use('1')], []],
    ['a loop in which another breaks', [forever([each('$input.tags', [step('break')])])], ['LOOP.ENDLESS stack.0']],
    ['a loop that only returns', [forever([step('return')]), use('1')], ['STEP.UNREACHABLE stack.1']],
    ['a result nobody reads', [get()], ['RESULT.UNUSED stack.0']],
    ['a result that code may read', [get(), use('"$user"')], []],
    ['what has an effect', [step('db.add', { table: '"post"', data: '{title: "x", author: 1}' }, { as: 'post' })], []],
  ])('%s', (_, stack, expected) => {
    expect(told(check(program(stack, null, { inputs })))).toEqual(expected)
  })

  it.each([
    ['a name that is nearly one', '$env.STRIPE_KY', ['ENVIRONMENT.UNKNOWN response', 'Change to STRIPE_KEY']],
    ['a name unlike any', '$env.OTHER ?? "x"', ['ENVIRONMENT.UNKNOWN response.left']],
    ['one that is set', '$env.STRIPE_KEY', []],
    ['what is not of the workspace', '$env["$http_headers"]', []],
    ['a name that is worked out', '$env[$input.q]', []],
  ])('environment variables: %s', (_, response, expected) => {
    const environment = { STRIPE_KEY: 'sk_live' }
    const problems = checkDocument({ view, environment }, program([], response, { inputs }), library)
    expect([...told(problems), ...problems.flatMap(({ fix }) => fix?.title ?? [])]).toEqual(expected)
    expect(told(checkDocument({ view }, program([], response, { inputs }), library))).toEqual([])
  })

  it('a function that always calls itself', () => {
    const call = (name: string) => step('function.run', { function: `"${name}"` })
    const again = (stack: Stack) => program(stack, null, { name: 'again' })
    const other = program([call('again')], null, { name: 'other' })
    const around = { view: workspaceOf([], [other, again([])]) }
    const codes = (document: FunctionDocument) => told(checkDocument(around, document, library))
    expect(codes(again([call('again')]))).toEqual(['CALL.ENDLESS stack.0'])
    expect(codes(again([step('group', {}, { slots: [slot('stack', [call('other')])] })]))).toEqual([
      'CALL.ENDLESS stack.0.slots.0.steps.0',
    ])
    expect(codes(again([when('$env.X', [call('again')])]))).toEqual([])
    expect(codes(again([guard('$env.X'), call('again')]))).toEqual([])
  })
})

it('finds nothing in sign-up, log-in and me', () => {
  expect(buildAuthenticationEndpoints(user, 'auth').flatMap(check)).toEqual([])
})

it('checks a thousand steps quickly', { retry: 3, timeout: 30_000 }, () => {
  const block = (n: number): Stack => [
    get(),
    guard('$user != null'),
    set(`v${n}`, '$user.name ~ "x"'),
    when(`$v${n} == "x" || $user.role == "admin"`, [use('$user.id')], [each('$input.tags', [use(`$item ~ $v${n}`)])]),
    set('sum', '{a: $user, b: [1, 2, 3]}'),
  ]
  const document = program(Array.from({ length: 112 }, (_, n) => block(n)).flat(), '$sum', { inputs })
  const times = Array.from({ length: 8 }, () => {
    const start = performance.now()
    expect(checkProgram(document, view, library)).toEqual([])
    return performance.now() - start
  })
  // Some 15 ms by itself, and minutes if it went through every way a run can take; the machine may be busy.
  expect(Math.min(...times)).toBeLessThan(1_000)
})
