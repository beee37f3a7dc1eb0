import {
  argumentWrongType,
  checkListLength,
  defineFilter,
  describeType,
  isObject,
  type ObjectValue,
  own,
  PartCount,
  setOwn,
  t,
  type Value,
} from '@stackwright/language'
import { checkDepth } from '../shared/depth.ts'

export default defineFilter({
  name: 'merge_recursive',
  aliases: ['array_merge_recursive'],
  title: 'Merge at all levels',
  summary:
    'One object of two: objects under the same key are merged as well, lists are put one behind the other, and two plain values become a list.',
  group: 'list',
  value: { type: 'any' },
  inputs: { value: t.any({ nullable: true, help: 'The other list or object.' }) },
  output: { type: 'any' },
  examples: [
    {
      value: { color: { favorite: ['red'] } },
      arguments: [{ color: { favorite: ['green', 'blue'] } }],
      output: { color: { favorite: ['red', 'green', 'blue'] } },
    },
    { value: { a: { b: 1 } }, arguments: [{ a: { c: 2 }, d: 3 }], output: { a: { b: 1, c: 2 }, d: 3 } },
    { value: { a: 1 }, arguments: [{ a: 2 }], output: { a: [1, 2] } },
    { value: [1], arguments: [[2]], output: [1, 2] },
    { value: null, arguments: [{ a: 1 }], output: { a: 1 } },
    { value: 'text', arguments: [[1]], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  run: (value: Value, { value: other }) => {
    checkDepth(value, 'depth of an object')
    checkDepth(other, 'depth of an object')
    return merged(listOrObject(value), listOrObject(other), new PartCount())
  },
})

function listOrObject(value: Value): Value {
  if (value === null) return []
  if (isObject(value) || Array.isArray(value)) return value
  throw argumentWrongType({ name: 'merge_recursive', expected: 'given lists or objects', got: describeType(value) })
}

function merged(left: Value, right: Value, parts: PartCount): Value {
  if (isObject(left) && isObject(right)) return mergedObjects(left, right, parts)
  if (isEmptyList(left)) return right
  if (isEmptyList(right)) return left
  const [first, second] = [asList(left), asList(right)]
  const length = first.length + second.length
  checkListLength(length)
  parts.add(length)
  return first.concat(second)
}

function mergedObjects(left: ObjectValue, right: ObjectValue, parts: PartCount): Value {
  const result = { ...left }
  for (const _ in left) parts.add()
  for (const [key, item] of Object.entries(right)) {
    parts.add()
    const present = own(left, key)
    setOwn(result, key, present === undefined ? item : merged(present, item, parts))
  }
  return result
}

const isEmptyList = (value: Value) => Array.isArray(value) && value.length === 0
const asList = (value: Value): readonly Value[] => (Array.isArray(value) ? value : [value])
