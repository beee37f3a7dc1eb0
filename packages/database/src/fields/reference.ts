import { defineFieldType, isNumber } from '@stackwright/language'
import { wrongType } from '../reading/wrong-type.ts'
import int from './int.ts'
import uuid, { uuidText } from './uuid.ts'

export default defineFieldType({
  name: 'reference',
  title: 'Reference',
  summary: 'The key of a record of another table: a whole number or a UUID, as that table has it.',
  icon: 'link-2',
  control: 'record',
  options: ['table', 'list', 'default'],
  read(value, declaration) {
    if (typeof value === 'string' && uuidText.test(value)) return uuid.read(value, declaration)
    if (typeof value !== 'string' && !isNumber(value)) throw wrongType(declaration, 'the id of a record')
    return int.read(value, declaration)
  },
  column: (_, referencedKey) => (referencedKey === 'uuid' ? 'uuid' : 'int8'),
  toDriver: (value) => (isNumber(value) && int.toDriver ? int.toDriver(value) : value),
  schema: () => ({
    oneOf: [
      { type: 'integer', format: 'int64' },
      { type: 'string', format: 'uuid' },
    ],
  }),
  examples: [
    { value: 7, output: 7 },
    { value: '7', output: 7 },
    { value: '6f0b6d3c-0f5e-4c57-9a53-0d3c6f7f2b11', output: '6f0b6d3c-0f5e-4c57-9a53-0d3c6f7f2b11' },
    { value: 'ada', fails: 'INPUT.WRONG_TYPE' },
    { value: 1.5, fails: 'INPUT.WRONG_TYPE' },
    { value: {}, fails: 'INPUT.WRONG_TYPE' },
  ],
})
