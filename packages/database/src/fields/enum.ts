import { defineFieldType, describeType, inputNotAllowed, isNumber, toText } from '@stackwright/language'

/** Examples are read with these. */
const exampleValues = ['draft', 'published']

export default defineFieldType({
  name: 'enum',
  title: 'Choice',
  summary: 'One of the values that the field lists.',
  icon: 'list-checks',
  control: 'options',
  options: ['values', 'list', 'default'],
  read(value, { name, values = exampleValues }) {
    const text = isNumber(value) ? toText(value) : value
    if (typeof text === 'string' && values.includes(text)) return text
    throw inputNotAllowed({ name, value: typeof text === 'string' ? text.slice(0, 200) : describeType(value) })
  },
  column: () => 'text',
  schema: ({ values = exampleValues }) => ({ type: 'string', enum: [...values] }),
  examples: [
    { value: 'draft', output: 'draft' },
    { value: 'published', output: 'published' },
    { value: 'Draft', fails: 'INPUT.NOT_ALLOWED' },
    { value: '', fails: 'INPUT.NOT_ALLOWED' },
    { value: 5, fails: 'INPUT.NOT_ALLOWED' },
    { value: [], fails: 'INPUT.NOT_ALLOWED' },
  ],
})
