import type { Problem, Stack } from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { check, inputs, use, when } from '../testing/checked-programs.ts'
import { program, set, step } from '../testing/written-program.ts'

type Case = readonly [title: string, stack: Stack, expected: readonly string[]]

const said = (problems: readonly Problem[]) =>
  problems.map(({ severity, code, path, fix }) => [severity, code, path, ...(fix ? [fix.title] : [])].join(' '))

const add = (data: string) => step('db.bulk.add', { table: '"post"', data })
const update = (data: string) => step('db.bulk.update', { table: '"post"', data })
const updateAll = (data: string) => step('db.bulk.update', { table: '"post"', where: '$db.id > 1', data })

describe('records and the fields of their table', () => {
  it.each<Case>([
    ['records that fit', [add('[{title: "x", author: 1, tags: ["a"]}, {title: null, author: 2}]')], []],
    ['no records', [add('[]')], []],
    [
      'a field that one of them misspells',
      [add('[{title: "x", author: 1}, {titel: "x", author: 1, title: "x"}]')],
      ['error COLUMN.UNKNOWN stack.0.arguments.data.items.1.entries.0 Change to title'],
    ],
    [
      'a wrong type in one of them',
      [add('[{title: "x", author: 1}, {title: $input.tags, author: 1}]')],
      ['error INPUT.WRONG_TYPE stack.0.arguments.data.items.1.entries.0.value'],
    ],
    [
      'a required field that one of them leaves out',
      [add('[{title: "x", author: 1}, {title: "x"}]')],
      ['error INPUT.MISSING stack.0.arguments.data.items.1.author'],
    ],
    [
      'a list from a variable',
      [set('posts', '[{titel: "x", title: "y", author: 1}]'), add('$posts')],
      ['error COLUMN.UNKNOWN stack.1.arguments.data'],
    ],
    [
      'a list that grew',
      [
        set('posts', '[]'),
        step('array.push', { variable: '"posts"', value: '{titel: "x", title: "y", author: 1}' }),
        add('$posts'),
      ],
      ['error COLUMN.UNKNOWN stack.2.arguments.data'],
    ],
    ['a list that fits, from a variable', [set('posts', '[{title: "x", author: 1}]'), add('$posts')], []],
    ['a list of which nothing is known', [add('$env.POSTS|json_decode')], []],
    [
      'a field that only some of them have',
      [set('posts', '[{title: "x", author: 1}, {titel: "x", title: "x", author: 1}]'), add('$posts')],
      ['warning COLUMN.UNKNOWN stack.1.arguments.data'],
    ],
    [
      'a field that is added in a branch',
      [
        set('post', '{title: "x"}'),
        when('$input.id == 1', [step('var.update', { name: '"post.titel"', value: '"x"' })]),
        updateAll('$post'),
      ],
      ['warning COLUMN.UNKNOWN stack.2.arguments.data'],
    ],
    ['one change for many', [updateAll('{title: "x"}')], []],
    [
      'one change for many, misspelt',
      [updateAll('{titel: "x"}')],
      ['error COLUMN.UNKNOWN stack.0.arguments.data.entries.0 Change to title'],
    ],
    [
      'one change for many, from a variable',
      [set('post', '{titel: "x"}'), updateAll('$post')],
      ['error COLUMN.UNKNOWN stack.1.arguments.data'],
    ],
    ['changes that name their records', [update('[{id: 1, title: "x"}, {id: 2, author: 3}]')], []],
    [
      'a change that names no record',
      [update('[{id: 1, title: "x"}, {title: "y"}]')],
      ['error INPUT.MISSING stack.0.arguments.data.items.1.id'],
    ],
    [
      'a value that is one of the allowed',
      [step('db.edit', { table: '"user"', field_value: '1', data: '{role: "member"}' })],
      [],
    ],
    [
      'a value that an input allows as well',
      [step('db.edit', { table: '"user"', field_value: '1', data: '{role: $input.role}' })],
      [],
    ],
    ['all inputs of a function', [step('function.run', { function: '"greet"', input: '{name: "x", times: 1}' })], []],
    ['a comparison with an allowed value', [when('$input.role != "admin"', [use('1')])], []],
  ])('%s', (_, stack, expected) => {
    expect(said(check(program(stack, null, { inputs })))).toEqual(expected)
  })
})
