import { describe, expect, it } from 'vitest'
import { getPath, type PathKey, setPath, unsetPath } from './path.ts'
import type { Value } from './value.ts'

const data: Value = { a: { b: [1, { c: 2 }] }, text: 'abc' }

describe('paths', () => {
  it.each<[PathKey[], Value | undefined]>([
    [[], data],
    [['a', 'b', 1, 'c'], 2],
    [['a', 'b', '0'], 1],
    [['a', 'b', 'length'], undefined],
    [['a', 'b', -1], undefined],
    [['a', 'b', '01'], undefined],
    [['text', 0], undefined],
    [['constructor'], undefined],
    [['a', 'x', 'y'], undefined],
  ])('reads %j', (keys, expected) => expect(getPath(data, keys)).toEqual(expected))

  it.each<[Value, PathKey[], Value]>([
    [null, ['a', 'b'], { a: { b: 9 } }],
    [{ a: { x: 1 } }, ['a', 'b'], { a: { x: 1, b: 9 } }],
    [[1, 2], [1], [1, 9]],
    [[1, 2], ['2'], [1, 2, 9]],
    [[1], [3], [1, null, null, 9]],
    [{ a: [] }, ['a', 1, 'b'], { a: [null, { b: 9 }] }],
    [{}, [1], { '1': 9 }],
    [5, [], 9],
  ])('sets in %j at %j', (value, keys, expected) => {
    const before = JSON.stringify(value)
    expect(setPath(value, keys, 9)).toEqual(expected)
    expect(JSON.stringify(value)).toBe(before)
  })

  it('sets __proto__ as plain data', () => {
    const result = setPath({}, ['__proto__', 'polluted'], true)
    expect(JSON.stringify(result)).toBe('{"__proto__":{"polluted":true}}')
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it.each<[Value, PathKey[], string]>([
    [[1], [-1], 'ARGUMENT.OUT_OF_RANGE'],
    [[1], ['1.5'], 'ARGUMENT.OUT_OF_RANGE'],
    [[1], [1_000_000], 'LIMIT.REACHED'],
    [[1], ['x'], 'ARGUMENT.OUT_OF_RANGE'],
    [{ a: 'text' }, ['a', 'b'], 'ARGUMENT.WRONG_TYPE'],
  ])('refuses to set in %j at %j', (value, keys, code) =>
    expect(() => setPath(value, keys, 9)).toThrow(expect.objectContaining({ code })),
  )

  it.each<[Value, PathKey[], Value]>([
    [{ a: { b: 1, c: 2 } }, ['a', 'b'], { a: { c: 2 } }],
    [{ a: [1, 2, 3] }, ['a', 1], { a: [1, 3] }],
    [{ a: 1 }, ['x', 'y'], { a: 1 }],
  ])('removes from %j what is at %j', (value, keys, expected) => expect(unsetPath(value, keys)).toEqual(expected))
})
