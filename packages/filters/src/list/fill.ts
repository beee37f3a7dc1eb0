import { checkListLength, defineFilter, joinShapes, shapes, t, type Value } from '@stackwright/language'
import { checkRange } from '../shared/bounded.ts'

export default defineFilter({
  name: 'fill',
  aliases: ['array_fill'],
  title: 'Fill',
  summary: 'A list that has the value so many times.',
  group: 'list',
  value: { type: 'any' },
  inputs: {
    start: t.int({ optional: true, default: 0, help: 'The first position; the list is null before it.' }),
    count: t.int({ help: 'How many times.' }),
  },
  output: { type: 'list' },
  examples: [
    { value: 'v', arguments: [0, 3], output: ['v', 'v', 'v'] },
    { value: 1, arguments: [2, 2], output: [null, null, 1, 1] },
    { value: 1, arguments: [-1, 2], fails: 'ARGUMENT.OUT_OF_RANGE' },
    { value: 1, arguments: [0, -1], fails: 'ARGUMENT.OUT_OF_RANGE' },
    { value: 1, arguments: [0, 999999999], fails: 'LIMIT.REACHED' },
  ],
  shape: (value, { constant }) => shapes.list(constant('start') === 0 ? value : joinShapes(value, shapes.null)),
  run: (value: Value, { start, count }) => {
    const length =
      checkRange('start', start, 0, Number.MAX_SAFE_INTEGER) + checkRange('count', count, 0, Number.MAX_SAFE_INTEGER)
    checkListLength(length)
    return new Array<Value>(length).fill(null, 0, start).fill(value, start)
  },
})
