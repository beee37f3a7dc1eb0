import { defineFilter, shapes, t, type Value } from '@stackwright/language'
import { checkListLength, checkRange } from '../shared/bounded.ts'

export default defineFilter({
  name: 'fill',
  aliases: ['array_fill'],
  title: 'Fill',
  summary: 'A list that has the value so many times.',
  group: 'list',
  value: { type: 'any' },
  inputs: {
    start: t.int({ optional: true, default: 0, help: 'The first position; an object comes out unless it is 0.' }),
    count: t.int({ help: 'How many times.' }),
  },
  output: { type: 'any' },
  examples: [
    { value: 'v', arguments: [0, 3], output: ['v', 'v', 'v'] },
    { value: 1, arguments: [2, 2], output: { 2: 1, 3: 1 } },
    { value: 1, arguments: [0, -1], fails: 'ARGUMENT.OUT_OF_RANGE' },
    { value: 1, arguments: [0, 999999999], fails: 'LIMIT.REACHED' },
  ],
  shape: (value, { constant }) => (constant('start') === 0 ? shapes.list(value) : shapes.any),
  run: (value: Value, { start, count }) => {
    checkListLength(checkRange('count', count, 0, Number.MAX_SAFE_INTEGER))
    if (start === 0) return new Array<Value>(count).fill(value)
    return Object.fromEntries(Array.from({ length: count }, (_, index) => [String(start + index), value]))
  },
})
