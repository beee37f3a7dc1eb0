import {
  argumentWrongType,
  checkListLength,
  defineFilter,
  describeType,
  isObject,
  mergedShape,
  t,
  type Value,
} from '@stackwright/language'

export default defineFilter({
  name: 'merge',
  aliases: ['array_merge'],
  title: 'Merge',
  summary: 'Two lists one behind the other, or one object of the keys of two; the second wins.',
  group: 'list',
  value: { type: 'any' },
  inputs: { value: t.any({ nullable: true, help: 'The other list or object.' }) },
  output: { type: 'any' },
  examples: [
    { value: [1, 2], arguments: [['a', 'b']], output: [1, 2, 'a', 'b'] },
    { value: { a: 1, b: 1 }, arguments: [{ b: 2 }], output: { a: 1, b: 2 } },
    { value: null, arguments: [{ a: 1 }], output: { a: 1 } },
    { value: [], arguments: [{ a: 1 }], output: { a: 1 } },
    { value: [1], arguments: [{ a: 1 }], fails: 'ARGUMENT.WRONG_TYPE' },
  ],
  shape: (one, { value }) => mergedShape(one, value('value')),
  run: (value: Value, { value: other }) => {
    if (isNothing(value) && (isObject(other) || Array.isArray(other))) return other
    if (isNothing(other) && (isObject(value) || Array.isArray(value))) return value
    if (isObject(value) && isObject(other)) return { ...value, ...other }
    if (Array.isArray(value) && Array.isArray(other)) {
      checkListLength(value.length + other.length)
      return value.concat(other)
    }
    const wrong = isObject(value) || Array.isArray(value) ? other : value
    throw argumentWrongType({ name: 'merge', expected: 'given two lists or two objects', got: describeType(wrong) })
  },
  grow: (list, { value: other }) => {
    if (!Array.isArray(list) || !Array.isArray(other) || isNothing(list)) return undefined
    checkListLength(list.length + other.length)
    for (const item of other) list.push(item)
    return other.length
  },
})

/** null, and the empty list, which is also how an empty object may arrive. */
const isNothing = (value: Value) => value === null || (Array.isArray(value) && value.length === 0)
