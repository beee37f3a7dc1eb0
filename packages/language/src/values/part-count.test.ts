import { describe, expect, it } from 'vitest'
import { nestingDepth } from '../documents/parse-document.ts'
import { compareValues } from './compare-values.ts'
import { looseEquals, strictEquals } from './equality.ts'
import type { Value } from './value.ts'
import { valueKey } from './value-key.ts'

/** Lists and objects that take hardly any memory and have a trillion parts. */
function doubled(combine: (inner: Value) => Value): Value {
  let value: Value = []
  for (let level = 0; level < 40; level++) value = combine(value)
  return value
}
const lists = () => doubled((inner) => [inner, inner])
const objects = () => doubled((inner) => ({ a: inner, b: inner }))

describe('values that hold the same part many times', () => {
  it.each<[string, () => unknown]>([
    ['== of lists', () => looseEquals(lists(), lists())],
    ['== of objects', () => looseEquals(objects(), objects())],
    ['===', () => strictEquals(objects(), objects())],
    ['the order', () => compareValues(lists(), lists())],
    ['the key', () => valueKey(objects())],
    ['texts', () => valueKey(new Array(200).fill('x'.repeat(1_000_000)))],
  ])('%s is refused', (_, compare) => expect(compare).toThrow('2000000 parts at once'))

  it('are equal to themselves', () => {
    const [list, object] = [lists(), objects()]
    expect([looseEquals(list, list), strictEquals(object, object), compareValues(list, list)]).toEqual([true, true, 0])
  })

  it('nest as deep as they do', () => {
    expect([nestingDepth(lists(), 30), nestingDepth(objects(), 100)]).toEqual([31, 0])
  })
})
