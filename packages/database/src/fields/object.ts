import { defineFieldType, isObject, stringifyJson } from '@stackwright/language'
import { storableJson } from '../reading/storable-json.ts'
import { wrongType } from '../reading/wrong-type.ts'

export default defineFieldType({
  name: 'object',
  title: 'Object',
  summary: 'A value with keys.',
  icon: 'box',
  control: 'json',
  options: ['list', 'default'],
  read(value, declaration) {
    if (!isObject(value)) throw wrongType(declaration, 'an object')
    return storableJson(value, declaration.name)
  },
  column: () => 'jsonb',
  toDriver: stringifyJson,
  schema: () => ({ type: 'object' }),
  examples: [
    { value: {}, output: {} },
    { value: { a: { b: [1] } }, output: { a: { b: [1] } } },
    { value: [], fails: 'INPUT.WRONG_TYPE' },
    { value: 'a', fails: 'INPUT.WRONG_TYPE' },
    { value: '{}', fails: 'INPUT.WRONG_TYPE' },
    { value: { a: '\u0000' }, fails: 'INPUT.OUT_OF_RANGE' },
  ],
})
