import { defineFieldType } from '@stackwright/language'
import { wrongType } from '../reading/wrong-type.ts'

export default defineFieldType({
  name: 'bool',
  title: 'Yes or no',
  summary: 'True or false; 1, 0 and the texts true, false, 1 and 0 are read as well.',
  icon: 'toggle-left',
  control: 'switch',
  options: ['list', 'default'],
  read(value, declaration) {
    if (typeof value === 'boolean') return value
    if (value === 1 || value === '1' || value === 'true') return true
    if (value === 0 || value === '0' || value === 'false') return false
    throw wrongType(declaration, 'true or false')
  },
  column: () => 'bool',
  schema: () => ({ type: 'boolean' }),
  examples: [
    { value: true, output: true },
    { value: false, output: false },
    { value: 'true', output: true },
    { value: '0', output: false },
    { value: 1, output: true },
    { value: 'yes', fails: 'INPUT.WRONG_TYPE' },
    { value: '', fails: 'INPUT.WRONG_TYPE' },
    { value: 2, fails: 'INPUT.WRONG_TYPE' },
    { value: [], fails: 'INPUT.WRONG_TYPE' },
  ],
})
