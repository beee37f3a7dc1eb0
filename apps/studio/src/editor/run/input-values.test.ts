import type { InputDeclaration, Json } from '@stackwright/language'
import { expect, test } from 'vitest'
import { inputText, readInput } from './input-values.ts'

test.each<[InputDeclaration['type'], boolean, string, Json]>([
  ['int', false, '7', 7],
  ['int', false, '9223372036854775807', '9223372036854775807'],
  ['int', false, 'seven', 'seven'],
  ['decimal', false, '1.5', 1.5],
  ['decimal', false, '1.50', '1.50'],
  ['bool', false, 'true', true],
  ['bool', false, 'yes', 'yes'],
  ['text', false, '007', '007'],
  ['text', false, 'null', null],
  ['json', false, '{"a":1}', { a: 1 }],
  ['json', false, '{a', '{a'],
  ['text', true, '["a"]', ['a']],
  ['image', false, '{"path":"/vault/x/a"}', { path: '/vault/x/a' }],
  ['file', false, 'data:,Hi', 'data:,Hi'],
])('%s (list: %s) reads %j', (type, list, text, value) => {
  expect(readInput({ type, list }, text)).toEqual(value)
})

test.each<[Json | undefined, string]>([
  [undefined, ''],
  ['text', 'text'],
  [5, '5'],
  [['a'], '["a"]'],
])('%j is shown as %j', (value, text) => expect(inputText(value)).toBe(text))
