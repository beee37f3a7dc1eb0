import type { ObjectValue, Value } from '@stackwright/language'
import { describe, expect, it } from 'vitest'
import { maskFor, maskValue } from './mask.ts'
import { deepestShown, tooDeep } from './shown-copies.ts'
import { masked } from './text-concealer.ts'

const program = (sensitive: string[], keys: string[] = []) => ({
  sensitiveInputs: new Set(sensitive),
  maskedKeys: new Set(keys),
})
const shown = (value: Value, input: ObjectValue = {}, body = '') =>
  maskValue(value, maskFor(program(Object.keys(input), ['password']), [input], { body }))

describe('what is shown', () => {
  it.each<[string, Value, Value, ObjectValue?, string?]>([
    [
      'has no header that says who somebody is',
      ['Accept: a/b', 'authorization: Bearer abcdef'],
      ['Accept: a/b', `authorization: ${masked}`],
    ],
    [
      'has none as an object either',
      { Authorization: 'Bearer abcdef', Accept: 'a/b' },
      { Authorization: masked, Accept: 'a/b' },
    ],
    [
      'has no copy of its credential',
      ['Cookie: sid=123456', 'sid=123456', { X: 'x abcdef', 'X-API-Key': 'abcdef' }],
      [`Cookie: ${masked}`, masked, { X: masked, 'X-API-Key': masked }],
    ],
    [
      'has no sensitive input in the raw body, however short',
      ['{"pin":"12"}', { pin: '12', other: 1 }],
      [masked, { pin: masked, other: 1 }],
      { pin: '12' },
      '{"pin":"12"}',
    ],
    ['has no sensitive number', [123_456, 5, { n: 123_456 }], [masked, 5, { n: masked }], { pin: 123_456 }],
    ['has no password', { password: 'hunter22', note: 'is hunter22' }, { password: masked, note: masked }],
    ['is what it was otherwise', { a: [1, 'x: y', null] }, { a: [1, 'x: y', null] }],
  ])('%s', (_title, value, expected, input, body) => {
    expect(shown(value, input, body)).toEqual(expected)
  })

  it('hides values of environment variables, but for those that only switch something', () => {
    const environment = { KEY: 'abc', CLOSED: 'no', DEBUG: 'TRUE', EMPTY: '' }
    const mask = maskFor(program([]), [], { environment })
    expect(maskValue(['abc', 'no', 'TRUE', ''], mask)).toEqual([masked, 'no', 'TRUE', ''])
  })

  it('is no deeper than JSON can be made of it, and has nothing of a secret either way', () => {
    const deep = (levels: number) => {
      let value: Value = { password: 'hunter22' }
      for (let level = 1; level < levels; level++) value = level % 2 ? [value] : { value }
      return value
    }
    expect(JSON.stringify(shown(deep(deepestShown)))).toContain(`{"password":"${masked}"}`)
    expect(shown({ deep: deep(100_000), note: 'is hunter22', flat: [1] })).toEqual(tooDeep)
    const mask = maskFor(program([], ['password']), [])
    expect(maskValue([deep(deepestShown - 1), 'hunter22'], mask)).toEqual([expect.anything(), masked])
  })

  it('goes through each part of a value once, however often it stands in others', () => {
    let value: Value = ['hunter22']
    for (let times = 0; times < 100; times++) value = { password: value, more: [value, value] }
    const whole = shown(value) as { password: Value; more: Value[] }
    expect(whole.password).toBe(masked)
    expect(whole.more[0]).toBe(whole.more[1])
  })
})
