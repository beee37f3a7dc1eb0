import { defineFieldType, isObject, stringifyJson } from '@stackwright/language'
import { storableJson } from '../reading/storable-json.ts'
import { wrongType } from '../reading/wrong-type.ts'

export default defineFieldType({
  name: 'object',
  title: 'Object',
  summary: 'A value with keys; without a schema it may be a list, too.',
  icon: 'box',
  control: 'json',
  options: ['list', 'default'],
  read(value, declaration) {
    // Lists come as objects in programs of systems that make no difference between them.
    if (!isObject(value) && (declaration.fields?.length || !Array.isArray(value)))
      throw wrongType(declaration, 'an object')
    return storableJson(value, declaration.name)
  },
  column: () => 'jsonb',
  toDriver: stringifyJson,
  schema: ({ fields }) => ({ type: fields?.length ? 'object' : ['object', 'array'] }),
  examples: [
    { value: {}, output: {} },
    { value: { a: { b: [1] } }, output: { a: { b: [1] } } },
    { value: [[1, 2]], output: [[1, 2]] },
    { value: 'a', fails: 'INPUT.WRONG_TYPE' },
    { value: '{}', fails: 'INPUT.WRONG_TYPE' },
    { value: { a: '\u0000' }, fails: 'INPUT.OUT_OF_RANGE' },
  ],
})
