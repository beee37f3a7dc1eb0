import { defineFieldType, inputOutOfRange, isNumber, normalizeNumber, toText } from '@stackwright/language'
import { wrongType } from '../reading/wrong-type.ts'

const decimalNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/
const mostCharacters = 10_000

export default defineFieldType({
  name: 'decimal',
  title: 'Decimal',
  summary: 'A number with any number of digits, kept exactly.',
  icon: 'percent',
  control: 'number',
  options: ['list', 'default'],
  read(value, declaration) {
    if (isNumber(value)) return normalizeNumber(value)
    if (typeof value !== 'string') throw wrongType(declaration, 'a number')
    if (value.length > mostCharacters)
      throw inputOutOfRange({ name: declaration.name, reason: `has more than ${mostCharacters} digits.` })
    if (!decimalNumber.test(value)) throw wrongType(declaration, 'a number')
    return normalizeNumber(value)
  },
  column: () => 'numeric',
  toDriver: toText,
  schema: () => ({ type: 'number' }),
  examples: [
    { value: 1.5, output: 1.5 },
    { value: '0.10', output: 0.1 },
    { value: '-3', output: -3 },
    { value: '1e5', fails: 'INPUT.WRONG_TYPE' },
    { value: '.5', fails: 'INPUT.WRONG_TYPE' },
    { value: ' 5', fails: 'INPUT.WRONG_TYPE' },
    { value: '', fails: 'INPUT.WRONG_TYPE' },
    { value: false, fails: 'INPUT.WRONG_TYPE' },
    { value: {}, fails: 'INPUT.WRONG_TYPE' },
  ],
})
