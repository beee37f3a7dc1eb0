import { defineFieldType, inputOutOfRange, isNumber, normalizeNumber } from '@stackwright/language'
import { wrongType } from '../reading/wrong-type.ts'

const wholeNumber = /^-?(?:0|[1-9]\d*)$/
const least = -(2n ** 63n)
const most = 2n ** 63n - 1n

export default defineFieldType({
  name: 'int',
  title: 'Whole number',
  summary: 'A whole number of 64 bits; beyond 2^53 it travels as an exact number.',
  icon: 'hash',
  control: 'number',
  options: ['list', 'default'],
  read(value, declaration) {
    if (typeof value === 'number' && Number.isSafeInteger(value)) return value === 0 ? 0 : value
    const text = typeof value === 'string' ? value : isNumber(value) ? wholeText(value) : ''
    if (!wholeNumber.test(text)) throw wrongType(declaration, 'a whole number')
    if (text.length > 20) throw outOfRange(declaration.name)
    const whole = BigInt(text)
    if (whole < least || whole > most) throw outOfRange(declaration.name)
    return normalizeNumber(whole)
  },
  column: () => 'int8',
  toDriver: (value) => (isNumber(value) ? wholeText(value) : value),
  schema: () => ({ type: 'integer', format: 'int64' }),
  examples: [
    { value: 5, output: 5 },
    { value: 5.0, output: 5 },
    { value: '-12', output: -12 },
    { value: '9007199254740991', output: 9007199254740991 },
    { value: -0, output: 0 },
    { value: 1.5, fails: 'INPUT.WRONG_TYPE' },
    { value: '1e1', fails: 'INPUT.WRONG_TYPE' },
    { value: '+5', fails: 'INPUT.WRONG_TYPE' },
    { value: '12 ', fails: 'INPUT.WRONG_TYPE' },
    { value: '007', fails: 'INPUT.WRONG_TYPE' },
    { value: '', fails: 'INPUT.WRONG_TYPE' },
    { value: true, fails: 'INPUT.WRONG_TYPE' },
    { value: [], fails: 'INPUT.WRONG_TYPE' },
    { value: '9223372036854775808', fails: 'INPUT.OUT_OF_RANGE' },
  ],
})

const wholeText = (value: { toFixed(): string } | number): string =>
  typeof value === 'number' ? (Number.isInteger(value) ? BigInt(value).toString() : String(value)) : value.toFixed()

const outOfRange = (name: string) =>
  inputOutOfRange({ name, reason: 'must be between -9223372036854775808 and 9223372036854775807.' })
