import { defineFieldType } from '@stackwright/language'
import { wrongType } from '../reading/wrong-type.ts'

export const uuidText = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

export default defineFieldType({
  name: 'uuid',
  title: 'UUID',
  summary: 'A universally unique identifier, kept in lower case.',
  icon: 'fingerprint',
  control: 'text',
  options: ['list', 'default'],
  read(value, declaration) {
    if (typeof value !== 'string' || !uuidText.test(value)) throw wrongType(declaration, 'a UUID')
    return value.toLowerCase()
  },
  column: () => 'uuid',
  schema: () => ({ type: 'string', format: 'uuid' }),
  examples: [
    { value: '6f0b6d3c-0f5e-4c57-9a53-0d3c6f7f2b11', output: '6f0b6d3c-0f5e-4c57-9a53-0d3c6f7f2b11' },
    { value: '6F0B6D3C-0F5E-4C57-9A53-0D3C6F7F2B11', output: '6f0b6d3c-0f5e-4c57-9a53-0d3c6f7f2b11' },
    { value: '6f0b6d3c0f5e4c579a530d3c6f7f2b11', fails: 'INPUT.WRONG_TYPE' },
    { value: '', fails: 'INPUT.WRONG_TYPE' },
    { value: 5, fails: 'INPUT.WRONG_TYPE' },
  ],
})
