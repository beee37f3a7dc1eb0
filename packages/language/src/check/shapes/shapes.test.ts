import { describe, expect, it } from 'vitest'
import { joinShapes, sameShape } from './join-shapes.ts'
import { partOfShape, refinePart, valuesOf, withPart } from './parts-of-shape.ts'
import { describeShape, isOnlyNull, isUnknown, nonNull, nullable, type Shape, shapes } from './shape.ts'
import { shapeOfValue } from './shape-of-value.ts'

const { any, never, text, number, bool, list, object, oneOf, literal } = shapes

describe('joining', () => {
  it.each<[string, Shape, Shape, Shape]>([
    ['with anything', text, any, any],
    ['with nothing', text, never, text],
    ['values of enums', oneOf(['a', 'b']), oneOf(['c']), oneOf(['a', 'b', 'c'])],
    ['a value with text', literal('a'), text, text],
    ['lists', list(text), list(never), list(text)],
    ['null that is likely', nullable(text, 'unlikely'), shapes.null, nullable(text)],
  ])('%s', (_, one, other, joined) => {
    expect(joinShapes(one, other)).toEqual(joined)
    expect(sameShape(joinShapes(other, one), joined)).toBe(true)
  })

  it('keeps keys that are in one object only as perhaps', () => {
    const joined = joinShapes(object({ a: text }), object({ a: number, b: bool }))
    expect(partOfShape(joined, 'a')).toEqual({ shape: joinShapes(text, number), there: 'yes' })
    expect(partOfShape(joined, 'b')).toEqual({ shape: bool, there: 'perhaps' })
    expect(partOfShape(joined, 'c').there).toBe('no')
  })

  it('stays small however a value grows', () => {
    let shape = text
    for (let turn = 0; turn < 1_000; turn++) shape = object({ left: shape, right: list(shape), [`key${turn}`]: shape })
    expect(shape.size).toBeLessThan(5_000)
    expect(joinShapes(shape, object({ left: shape })).size).toBeLessThan(5_000)
  })
})

describe('parts', () => {
  it.each<[string, Shape, string | number | undefined, string, Shape]>([
    ['a key', object({ a: text }), 'a', 'yes', text],
    ['a key that is not there', object({ a: text }), 'b', 'no', never],
    ['a key of any object', shapes.openObject, 'b', 'perhaps', any],
    ['a position', list(text), 0, 'perhaps', text],
    ['a position as text', list(text), '0', 'perhaps', text],
    ['a key of a list', list(text), 'a', 'no', never],
    ['a key of text', text, 'a', 'no', never],
    ['a key that is worked out', object({ a: text, b: number }), undefined, 'perhaps', joinShapes(text, number)],
    ['a key of anything', any, 'a', 'perhaps', any],
  ])('%s', (_, shape, key, there, part) => {
    expect(partOfShape(shape, key)).toEqual({ there, shape: part })
  })

  it('are set as values are', () => {
    expect(withPart(shapes.null, ['a', 'b'], text)).toEqual(object({ a: object({ b: text }) }))
    expect(withPart(object({ a: text }), ['b'], number)).toEqual(object({ a: text, b: number }))
    expect(withPart(list(text), [0], number)).toEqual(list(joinShapes(text, number)))
    expect(withPart(object({ a: text }), [undefined], number)).toBe(any)
    expect(withPart(any, ['a'], number)).toBe(any)
  })

  it('are refined where they are known', () => {
    const shape = object({ a: nullable(text) })
    expect(refinePart(shape, ['a'], nonNull).object?.fields.get('a')?.shape).toEqual(text)
    expect(refinePart(shape, ['b'], nonNull)).toBe(shape)
    expect(refinePart(any, ['a'], nonNull)).toBe(any)
  })

  it('of lists and objects are their values', () => {
    expect(valuesOf(list(text))).toEqual(text)
    expect(valuesOf(object({ a: text, b: number }))).toEqual(joinShapes(text, number))
    expect(valuesOf(shapes.openObject)).toBe(any)
  })
})

describe('values', () => {
  it.each([
    [null, shapes.null],
    [1, number],
    ['a', literal('a')],
    [[1, 'a'], list(joinShapes(number, literal('a')))],
    [{ a: true }, object({ a: bool })],
  ])('%j', (value, shape) => expect(shapeOfValue(value)).toEqual(shape))

  it('that are deep or long are known in part', () => {
    const deep = JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`)
    expect(shapeOfValue(deep).size).toBeLessThan(20)
    expect(shapeOfValue(Array.from({ length: 1_000 }, () => 1))).toEqual(list(any))
  })
})

it('tells what is unknown, and what is null', () => {
  expect([any, never, text, shapes.null].map(isUnknown)).toEqual([true, true, false, false])
  expect([any, never, nullable(text), shapes.null].map(isOnlyNull)).toEqual([false, false, false, true])
  expect(describeShape(joinShapes(text, list(any)))).toBe('text or a list')
})
