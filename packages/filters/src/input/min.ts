import { defineInputFilter } from '@stackwright/language'
import { checkSize, sizeArgument } from '../shared/size.ts'

export default defineInputFilter({
  name: 'min',
  title: 'At least',
  summary: 'The least length of a text, value of a number or count of a list.',
  arguments: [{ name: 'least', title: 'At least', type: 'number' }],
  types: ['int', 'decimal', 'text', 'email', 'password', 'timestamp', 'json'],
  compile: ([least], name) => {
    const limit = sizeArgument(least, name)
    return (value) =>
      checkSize(
        value,
        name,
        (size) => size >= limit,
        (unit) => `must have at least ${limit} ${unit}${limit === 1 ? '' : 's'}`,
        `must be at least ${limit}`,
      )
  },
  examples: [
    { value: 'abc', arguments: [3], output: 'abc' },
    { value: 'ab', arguments: [3], fails: 'INPUT.OUT_OF_RANGE' },
    { value: 2, arguments: [3], fails: 'INPUT.OUT_OF_RANGE' },
    { value: [1, 2, 3], arguments: [3], output: [1, 2, 3] },
  ],
})
