import { applyFix, parseDocument, type Slot, type Stack } from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { type Case, check, each, get, guard, inputs, told, use, when } from '../testing/checked-programs.ts'
import { numbered, program, set, slot, step } from '../testing/written-program.ts'

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
    [
      'after it was asked whether it is there',
      [get(), set('name', '$user.name ?? "x"'), use('$user.id ~ $name')],
      ['VALUE.MAY_BE_EMPTY stack.2.arguments.value.left'],
    ],
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

it('is not sure of a failure in an element of a list that may be empty', () => {
  const severities = (value: string) => check(program([use(value)], null, { inputs })).map(({ severity }) => severity)
  const ofStep = step('array.map', { list: '$input.tags', by: '$this.name' }, { as: 'names' })
  expect(check(program([ofStep], '$names', { inputs })).map(({ severity }) => severity)).toEqual(['warning'])
  expect(severities('$input.tags|map:$$.name')).toEqual(['warning'])
  expect(severities('[[]]|filter:$$|map:$$.name')).toEqual(['warning'])
  expect(severities('$input.tags|transform:$$.name')).toEqual(['error'])
})

it('warns of nothing in a workflow test, which is to fail where something is empty', () => {
  const test = (...stack: Stack) =>
    parseDocument({ kind: 'workflow_test', id: crypto.randomUUID(), name: 'a', stack: numbered(stack) })
  expect(told(check(test(get(), use('$user.name'))))).toEqual([])
  expect(told(check(test(set('x', 'null'), use('$x.name'))))).toEqual(['VALUE.EMPTY stack.1.arguments.value'])
})
