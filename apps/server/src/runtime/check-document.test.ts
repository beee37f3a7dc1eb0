import {
  applyFix,
  checkProgram,
  type Document,
  type FunctionDocument,
  type Problem,
  parseDocument,
  type Slot,
  type Stack,
} from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { buildAuthenticationEndpoints } from '../documents/authentication-endpoints.ts'
import { library } from '../library.ts'
import { program, set, slot, step, table, workspaceOf } from '../testing/written-program.ts'
import { checkDocument } from './check-document.ts'

const user = table('user', {
  name: 'text',
  email: 'email',
  password: { type: 'password', required: true, visibility: 'internal' },
  role: { type: 'enum', required: true, values: ['admin', 'member'] },
  created_at: { type: 'timestamp', default: 'now' },
  nickname: { type: 'text' },
  address: { type: 'object', nullable: true },
})
const post = table('post', {
  title: 'text',
  author: { type: 'reference', table: 'user', required: true },
  tags: { type: 'text', list: true },
})
const greet = program([], '{text: "Hello " ~ $input.name}', {
  name: 'greet',
  inputs: [
    { name: 'name', type: 'text' },
    { name: 'times', type: 'int', required: false },
  ],
})
const find = program([step('db.get', { table: '"user"', field_value: '$input.id' }, { as: 'found' })], '$found', {
  name: 'find',
  inputs: [{ name: 'id', type: 'int' }],
})
const view = workspaceOf([user, post], [greet, find])
const workspace = { view }
const inputs = [
  { name: 'q', type: 'text', required: false },
  { name: 'id', type: 'int' },
  { name: 'role', type: 'enum', values: ['admin', 'member'] },
  { name: 'box', type: 'object', fields: [{ name: 'size', type: 'int' }] },
  { name: 'tags', type: 'text', list: true },
]

const check = (document: Document) => checkDocument(workspace, document, library)
const told = (problems: readonly Problem[]) => problems.map(({ code, path }) => `${code} ${path}`)

const get = (more: Record<string, string> = {}) =>
  step('db.get', { table: '"user"', field_name: '"email"', field_value: '"a@b.c"', ...more }, { as: 'user' })
const guard = (condition: string) => step('precondition', { condition })
const use = (value: string) => step('debug.log', { value })
const when = (condition: string, then: Stack, otherwise?: Stack) =>
  step('conditional', { condition }, { slots: [slot('then', then), ...(otherwise ? [slot('else', otherwise)] : [])] })
const each = (list: string, steps: Stack) => step('foreach', { list, as: '"item"' }, { slots: [slot('each', steps)] })

type Case = readonly [title: string, stack: Stack, expected: readonly string[]]

describe('what may be empty', () => {
  it.each<Case>([
    ['a record that may not be there', [get(), use('$user.name')], ['VALUE.MAY_BE_EMPTY stack.1.arguments.value']],
    [
      'told once',
      [get(), use('$user.name ~ $user.email'), use('$user.id')],
      ['VALUE.MAY_BE_EMPTY stack.1.arguments.value.left'],
    ],
    ['after a precondition', [get(), guard('$user != null'), use('$user.name')], []],
    ['after a precondition on itself', [get(), guard('$user'), use('$user.name')], []],
    ['after one of two conditions', [get(), guard('$user != null && $user.role == "admin"'), use('$user.name')], []],
    [
      'when either may be missing',
      [get(), guard('$user != null || $input.id == 1'), use('$user.name')],
      ['VALUE.MAY_BE_EMPTY stack.2.arguments.value'],
    ],
    ['asked by a filter', [get(), guard('!($user|is_null)'), use('$user.name')], []],
    ['asked by another filter', [get(), guard('$user|is_empty|not'), use('$user.name')], []],
    ['asked by a variable', [get(), set('there', '$user != null'), guard('$there'), use('$user.name')], []],
    [
      'asked by a variable of before',
      [get(), set('there', '$user != null'), get(), guard('$there'), use('$user.name')],
      ['VALUE.MAY_BE_EMPTY stack.4.arguments.value'],
    ],
    ['inside a branch', [get(), when('$user', [use('$user.name')])], []],
    [
      'in the other branch',
      [get(), when('$user', [], [use('$user.name')])],
      ['VALUE.EMPTY stack.1.slots.1.steps.0.arguments.value'],
    ],
    [
      'behind a branch that ends',
      [get(), when('$user == null', [step('return', { value: '1' })]), use('$user.name')],
      [],
    ],
    ['behind a branch that throws', [get(), when('!$user', [step('throw', { name: '"x"' })]), use('$user.name')], []],
    [
      'behind a branch that fills it',
      [get(), when('$user == null', [set('user', '{name: "x"}')]), use('$user.name')],
      [],
    ],
    ['in the right part of a condition', [get(), use('$user != null && $user.name == "x"')], []],
    [
      'in the wrong part of a condition',
      [get(), use('$user == null && $user.name == "x"')],
      ['VALUE.EMPTY stack.1.arguments.value.right.left'],
    ],
    ['in an expression with a condition', [get(), use('$user == null ? "nobody" : $user.name')], []],
    ['with something instead', [get(), use('($user ?? {name: "x"})|get:"name"')], []],
    ['behind get', [get(), use('$user|get:"address.city"')], []],
    ['a field', [get(), guard('$user'), use('$user.address.city')], ['VALUE.MAY_BE_EMPTY stack.2.arguments.value']],
    [
      'a field that was looked at',
      [get(), guard('$user.address'), use('$user.address.city')],
      ['VALUE.MAY_BE_EMPTY stack.1.arguments.condition'],
    ],
    ['given to what needs it', [use('$input.q|to_upper')], []],
    ['a number that is needed', [get(), guard('$user'), use('$user.nickname|strlen')], []],
    ['an optional input in a sum', [use('$input.q + 1')], ['VALUE.MAY_BE_EMPTY stack.0.arguments.value.left']],
    [
      'a record that a key points to',
      [
        step('db.get', { table: '"post"', field_value: '1' }, { as: 'post' }),
        guard('$post'),
        step('db.get', { table: '"user"', field_value: '$post.author' }, { as: 'user' }),
        use('$user.name'),
      ],
      [],
    ],
    [
      'the first of a list',
      [step('db.query', { table: '"user"' }, { as: 'users' }), set('one', '$users|first'), use('$one.name')],
      [],
    ],
    [
      'a single record',
      [step('db.query', { table: '"user"', return: '"single"' }, { as: 'one' }), use('$one.name')],
      ['VALUE.MAY_BE_EMPTY stack.1.arguments.value'],
    ],
    [
      'what is found in a list',
      [
        step('db.query', { table: '"user"' }, { as: 'users' }),
        step('array.find', { list: '$users', if: '$this.name == "x"' }, { as: 'one' }),
        use('$one.name'),
      ],
      ['VALUE.MAY_BE_EMPTY stack.2.arguments.value'],
    ],
    [
      'what a function answers',
      [step('function.run', { function: '"find"', input: '{id: 1}' }, { as: 'found' }), use('$found.name')],
      ['VALUE.MAY_BE_EMPTY stack.1.arguments.value'],
    ],
    [
      'in an element of a list',
      [step('db.query', { table: '"user"' }, { as: 'users' }), use('$users|map:$$.address.city')],
      ['VALUE.MAY_BE_EMPTY stack.1.arguments.value.arguments.0'],
    ],
    [
      'set in a loop',
      [set('last', 'null'), each('$input.tags', [set('last', '{name: $item}')]), use('$last.name')],
      ['VALUE.MAY_BE_EMPTY stack.2.arguments.value'],
    ],
    [
      'looked for in a loop until found',
      [
        set('last', 'null'),
        step('while', { condition: '$last == null' }, { slots: [slot('each', [get(), set('last', '$user')])] }),
        use('$last.name'),
      ],
      [],
    ],
    [
      'what was tried',
      [
        set('x', 'null'),
        step(
          'try_catch',
          {},
          { slots: [slot('try', [get(), guard('$user'), set('x', '$user')]), slot('catch', [step('return')])] },
        ),
        use('$x.name'),
      ],
      [],
    ],
    [
      'what was tried and failed',
      [
        set('x', 'null'),
        step('try_catch', {}, { slots: [slot('try', [get(), guard('$user'), set('x', '$user')])] }),
        use('$x.name'),
      ],
      ['VALUE.MAY_BE_EMPTY stack.2.arguments.value'],
    ],
    ['never filled', [set('x', 'null'), use('$x.name')], ['VALUE.EMPTY stack.1.arguments.value']],
    [
      'a message of a precondition',
      [get(), step('precondition', { condition: '$user == null', error: '"taken by " ~ $user.name' })],
      [],
    ],
  ])('%s', (_, stack, expected) => {
    expect(told(check(program(stack, null, { inputs })))).toEqual(expected)
  })
})

it('looks at the response', () => {
  expect(told(check(program([get()], '{name: $user.name}')))).toEqual(['VALUE.MAY_BE_EMPTY response.entries.0.value'])
  const [problem] = check(program([get()], '{name: $user.name}'))
  const mended = problem?.fix && applyFix(program([get()], '{name: $user.name}'), problem.fix)
  expect(mended && check(mended)).toEqual([])
})

it('takes failures that are caught for meant', () => {
  const attempt = (slots: Slot[]) => check(program([step('try_catch', {}, { slots })])).map(({ severity }) => severity)
  expect(attempt([slot('try', [use('"x" + 1')]), slot('catch', [])])).toEqual(['warning'])
  expect(attempt([slot('try', []), slot('catch', [use('"x" + 1')])])).toEqual(['error'])
})

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

it('finds nothing in sign-up, log-in and me', () => {
  expect(buildAuthenticationEndpoints(user, 'auth').flatMap(check)).toEqual([])
})

it('checks a thousand steps quickly', () => {
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
  // Some 15 ms by itself; the machine may be busy.
  expect(Math.min(...times)).toBeLessThan(150)
})
