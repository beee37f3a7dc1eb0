import { describe, expect, test } from 'vitest'
import { busyTime } from '../../../../tools/testing/busy-time.ts'
import { readJsonBody } from './json-body.ts'

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)

describe('a JSON body', () => {
  test.each([
    ['{}', {}],
    ['{"a":[1,{"b":null}]}', { a: [1, { b: null }] }],
    [`{"a":${nested(512)}}`, JSON.parse(`{"a":${nested(512)}}`)],
    [`{"a":"${'['.repeat(2_000)}"}`, { a: '['.repeat(2_000) }],
    [`{"a":"\\"${'{'.repeat(2_000)}\\\\"}`, { a: `"${'{'.repeat(2_000)}\\` }],
  ])('%.30s is read', (text, expected) => {
    expect(readJsonBody(text)).toEqual(expected)
  })

  test.each([
    ['', 'body', /^Error parsing JSON: /],
    ['{"a":', 'body', /^Error parsing JSON: /],
    ['{a:1}', 'body', /^Error parsing JSON: /],
    ['[]', 'body', /^Input body must be a JSON object/],
    ['null', 'body', /^Input body must be a JSON object/],
    ['"text"', 'body', /^Input body must be a JSON object/],
    [`{"x":1,"deep":${nested(100_000)}}`, 'deep', 'Input deep must be nested at most 512 levels deep.'],
    [`{"x":[],"deep" : ${'{"a":'.repeat(100_000)}1`, 'deep', 'Input deep must be nested at most 512 levels deep.'],
    [nested(100_000), 'body', 'Input body must be nested at most 512 levels deep.'],
    ['['.repeat(5_000_000), 'body', 'Input body must be nested at most 512 levels deep.'],
  ])('%.30s is refused within 200 ms', (text, param, message) => {
    const busy = busyTime()
    let failure: unknown
    try {
      readJsonBody(text)
    } catch (error) {
      failure = error
    }
    expect(busy()).toBeLessThan(1_000)
    expect(failure).toMatchObject({ status: 400, payload: { param }, message: expect.stringMatching(message) })
  })
})
