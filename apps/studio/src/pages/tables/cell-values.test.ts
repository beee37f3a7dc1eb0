import type { Field } from '@stackwright/language'
import { expect, test } from 'vitest'
import { cellText, readCell, showCell } from './cell-values.ts'
import { newField } from './table-edits.ts'

const field = (type: Field['type'], rest: Partial<Field> = {}) => newField({ id: 'f', name: 'f', type, ...rest })
const noon = new Date(2024, 1, 29, 12, 5, 9).getTime()

test.each([
  [field('int'), '42', { value: 42 }],
  [field('int'), ' -7 ', { value: -7 }],
  [field('int'), '9007199254740993', { value: '9007199254740993' }],
  [field('decimal'), '0.10', { value: 0.1 }],
  [field('int'), 'abc', { mistake: 'number' }],
  [field('int'), '', { value: null }],
  [field('text'), '', { value: '' }],
  [field('text'), 'a b', { value: 'a b' }],
  [field('text', { nullable: true }), '', { value: null }],
  [field('bool'), 'true', { value: true }],
  [field('bool'), 'false', { value: false }],
  [field('timestamp'), '2024-02-29T12:05:09', { value: noon }],
  [field('timestamp'), 'soon', { mistake: 'time' }],
  [field('json'), '{"a":[1]}', { value: { a: [1] } }],
  [field('json'), '{', { mistake: 'json' }],
  [field('text', { list: true }), '["a"]', { value: ['a'] }],
  [field('password'), '', 'unchanged'],
  [field('password'), 'long enough', { value: 'long enough' }],
])('reads %#', (declared, text, expected) => {
  expect(readCell(declared, text)).toEqual(expected)
})

test.each([
  [field('int'), 0, '0', '0'],
  [field('bool'), false, 'false', 'false'],
  [field('text'), null, '', ''],
  [field('timestamp'), noon, '2024-02-29 12:05:09', '2024-02-29T12:05:09'],
  [field('json'), { a: 1 }, '{"a":1}', '{\n  "a": 1\n}'],
  [field('text', { list: true }), ['a'], '["a"]', '[\n  "a"\n]'],
])('shows %#', (declared, value, shown, edited) => {
  expect([showCell(declared, value), cellText(declared, value)]).toEqual([shown, edited])
})
