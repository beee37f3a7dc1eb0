import { defineFieldType, stringifyJson } from '@stackwright/language'
import { storableJson } from '../reading/storable-json.ts'

export default defineFieldType({
  name: 'json',
  title: 'JSON',
  summary: 'Any value: text, a number, a list, an object and so on. Text stays text, it is not parsed.',
  icon: 'braces',
  control: 'json',
  options: ['list', 'default'],
  read: (value, { name }) => storableJson(value, name),
  column: () => 'jsonb',
  toDriver: stringifyJson,
  schema: () => ({}),
  examples: [
    { value: { a: [1, 'b', null, true] }, output: { a: [1, 'b', null, true] } },
    { value: [], output: [] },
    { value: '{"a":1}', output: '{"a":1}' },
    { value: 'a \\u0000 b', output: 'a \\u0000 b' },
    { value: 1.5, output: 1.5 },
    { value: false, output: false },
    { value: { a: ['x\u0000'] }, fails: 'INPUT.OUT_OF_RANGE' },
    { value: { '\ud800': 1 }, fails: 'INPUT.OUT_OF_RANGE' },
  ],
})
