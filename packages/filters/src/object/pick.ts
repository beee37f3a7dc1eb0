import {
  defineFilter,
  eachObjectShape,
  getKey,
  pickedShape,
  setOwn,
  shapes,
  t,
  type Value,
} from '@stackwright/language'
import { eachObject } from '../shared/each-object.ts'
import { keyList } from '../shared/key-list.ts'
import { writtenKeys } from '../shared/path-shapes.ts'

export default defineFilter({
  name: 'pick',
  title: 'Pick',
  summary: 'The object with only some of its keys; a list of objects is changed one by one.',
  group: 'object',
  value: { type: 'any' },
  inputs: { keys: t.any({ help: 'A list of keys.' }) },
  output: { type: 'any' },
  examples: [
    { value: { a: 1, b: 2, c: 3 }, arguments: [['a', 'c', 'x']], output: { a: 1, c: 3 } },
    { value: [{ a: 1, b: 2 }], arguments: ['b'], output: [{ b: 2 }] },
    { value: 'x', arguments: [['a']], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: (value, args) => {
    const keys = writtenKeys(args)
    return keys ? eachObjectShape(value, (object) => pickedShape(object, keys)) : shapes.any
  },
  run: (value: Value, { keys }) => {
    const wanted = keyList(keys)
    return eachObject(value, (object) => {
      const picked: Record<string, Value> = {}
      for (const key of wanted) {
        const item = getKey(object, key)
        if (item !== undefined) setOwn(picked, key, item)
      }
      return picked
    })
  },
})
