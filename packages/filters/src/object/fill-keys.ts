import { defineFilter, setOwn, shapes, t, toText, type Value } from '@stackwright/language'

export default defineFilter({
  name: 'fill_keys',
  aliases: ['array_fill_keys'],
  title: 'Fill keys',
  summary: 'An object that has the value under each of the keys.',
  group: 'object',
  value: { type: 'any' },
  inputs: { keys: t.list({ help: 'The keys.' }) },
  output: { type: 'object' },
  examples: [
    { value: 0, arguments: [['a', 'b']], output: { a: 0, b: 0 } },
    { value: 'x', arguments: [[]], output: {} },
    { value: 0, arguments: ['a'], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: (value, { constant }) => {
    const keys = constant('keys')
    if (!Array.isArray(keys)) return shapes.dictionary(value)
    return shapes.object(Object.fromEntries(keys.map((key) => [toText(key as Value), value])))
  },
  run: (value: Value, { keys }) => {
    const object: Record<string, Value> = {}
    for (const key of keys) setOwn(object, toText(key), value)
    return object
  },
})
