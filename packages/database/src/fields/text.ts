import { defineFieldType, isNumber, toText } from '@stackwright/language'
import { storableText } from '../reading/storable-text.ts'
import { wrongType } from '../reading/wrong-type.ts'

export default defineFieldType({
  name: 'text',
  title: 'Text',
  summary: 'Text of any length; a number is taken as its text.',
  icon: 'type',
  control: 'text',
  options: ['list', 'default'],
  read(value, declaration) {
    if (typeof value === 'string') return storableText(value, declaration.name)
    if (isNumber(value)) return toText(value)
    throw wrongType(declaration, 'text')
  },
  column: () => 'text',
  schema: () => ({ type: 'string' }),
  examples: [
    { value: 'Ada', output: 'Ada' },
    { value: ' a "b" \\ \n é 👋 ', output: ' a "b" \\ \n é 👋 ' },
    { value: '', output: '' },
    { value: 5, output: '5' },
    { value: true, fails: 'INPUT.WRONG_TYPE' },
    { value: { a: 1 }, fails: 'INPUT.WRONG_TYPE' },
    { value: 'a\u0000b', fails: 'INPUT.OUT_OF_RANGE' },
    { value: '\ud800', fails: 'INPUT.OUT_OF_RANGE' },
  ],
})
