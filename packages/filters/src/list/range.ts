import {
  argumentWrongType,
  checkListLength,
  defineFilter,
  describeType,
  t,
  tryNumber,
  type Value,
} from '@stackwright/language'

export default defineFilter({
  name: 'range',
  title: 'Range',
  summary: 'The whole numbers from start to stop, both included; downwards when stop is smaller.',
  group: 'list',
  value: { type: 'any' },
  inputs: {
    start: t.int({ help: 'The first number. With this argument alone, the range goes from the value to it.' }),
    stop: t.int({ optional: true, nullable: true, help: 'The last number.' }),
  },
  output: { type: 'list', of: 'int' },
  examples: [
    { value: null, arguments: [10, 13], output: [10, 11, 12, 13] },
    { value: 1, arguments: [3], output: [1, 2, 3] },
    { value: '', arguments: [2, 0], output: [2, 1, 0] },
    { value: null, arguments: [0, 99999999], fails: 'LIMIT.REACHED' },
    { value: 'a', arguments: [3], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value, { start, stop }) => {
    const single = stop === undefined || stop === null
    const first = single ? tryNumber(value) : start
    const last = single ? start : stop
    if (typeof first !== 'number' || !Number.isSafeInteger(first))
      throw argumentWrongType({ name: 'The value', expected: 'a whole number', got: describeType(value) })
    checkListLength(Math.abs(last - first) + 1)
    return Array.from({ length: Math.abs(last - first) + 1 }, (_, index) => first + (last < first ? -index : index))
  },
})
