import { defineInputFilter } from '@stackwright/language'
import { checkSize, sizeArgument } from '../shared/size.ts'

export default defineInputFilter({
  name: 'max',
  title: 'At most',
  summary: 'The greatest length of a text, value of a number or count of a list.',
  arguments: [{ name: 'most', title: 'At most', type: 'number' }],
  types: ['int', 'decimal', 'text', 'email', 'password', 'timestamp', 'json'],
  compile: ([most], name) => {
    const limit = sizeArgument(most, name)
    return (value) =>
      checkSize(
        value,
        name,
        (size) => size <= limit,
        (unit) => `must have at most ${limit} ${unit}${limit === 1 ? '' : 's'}`,
        `must be at most ${limit}`,
      )
  },
  examples: [
    { value: 'abc', arguments: [3], output: 'abc' },
    { value: 'abcd', arguments: [3], fails: 'INPUT.OUT_OF_RANGE' },
    { value: 4, arguments: [3], fails: 'INPUT.OUT_OF_RANGE' },
    { value: [1], arguments: [3], output: [1] },
  ],
})
