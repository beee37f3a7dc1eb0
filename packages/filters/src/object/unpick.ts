import { defineFilter, eachObjectShape, setOwn, shapes, t, unpickedShape, type Value } from '@stackwright/language'
import { eachObject } from '../shared/each-object.ts'
import { keyList } from '../shared/key-list.ts'
import { writtenKeys } from '../shared/path-shapes.ts'

export default defineFilter({
  name: 'unpick',
  title: 'Unpick',
  summary: 'The object without some of its keys; a list of objects is changed one by one.',
  group: 'object',
  value: { type: 'any' },
  inputs: { keys: t.any({ help: 'A list of keys.' }) },
  output: { type: 'any' },
  examples: [
    { value: { a: 1, b: 2, c: 3 }, arguments: [['a', 'c']], output: { b: 2 } },
    { value: [{ a: 1, b: 2 }], arguments: ['b'], output: [{ a: 1 }] },
    { value: 'x', arguments: [['a']], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: (value, args) => {
    const keys = writtenKeys(args)
    return keys ? eachObjectShape(value, (object) => unpickedShape(object, keys)) : shapes.any
  },
  run: (value: Value, { keys }) => {
    const unwanted = new Set(keyList(keys))
    return eachObject(value, (object) => {
      const rest: Record<string, Value> = {}
      for (const [key, item] of Object.entries(object)) if (!unwanted.has(key)) setOwn(rest, key, item)
      return rest
    })
  },
})
