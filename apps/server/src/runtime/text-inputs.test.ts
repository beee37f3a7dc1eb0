import type { InputDeclaration } from '@stackwright/language'
import { expect, test } from 'vitest'
import { compileTextInputs, readPairs } from './text-inputs.ts'

const declaration = (name: string, type: InputDeclaration['type'], list = false): InputDeclaration => ({
  name,
  type,
  list,
  required: true,
  nullable: false,
  description: '',
  sensitive: false,
  filters: [],
})
const complete = compileTextInputs([
  declaration('text', 'text'),
  declaration('ids', 'int', true),
  declaration('data', 'object'),
  declaration('json', 'json'),
])

test.each([
  ['', {}],
  ['text=a+b%20c&x', { text: 'a b c', x: '' }],
  ['text=[1]', { text: '[1]' }],
  ['text=a&text=b', { text: ['a', 'b'] }],
  ['ids=1', { ids: ['1'] }],
  ['ids=1&ids=2', { ids: ['1', '2'] }],
  ['ids[]=1&ids[]=2', { ids: ['1', '2'] }],
  ['ids=[1,2]', { ids: [1, 2] }],
  ['data={"a":{"b":1}}', { data: { a: { b: 1 } } }],
  ['data={', { data: '{' }],
  ['json=plain', { json: 'plain' }],
  ['text=%ff', { text: '\ufffd' }],
])('reads %s', (query, expected) => {
  expect(complete(readPairs(query))).toEqual(expected)
})

test('takes reserved names as plain data', () => {
  const inputs = readPairs('__proto__=x&constructor=y')
  expect(Object.keys(inputs)).toEqual(['__proto__', 'constructor'])
  expect(Object.getPrototypeOf(inputs)).toBe(Object.prototype)
})
