import { expect, test } from 'vitest'
import { newTest } from './new-test.ts'

const draft = { name: ' adds ', input: '{"a": 1}', outcome: 'equals', value: '2' } as const

test('a test of what is answered', () => {
  expect(newTest(draft, ['other'])).toEqual({
    test: {
      id: expect.any(String),
      name: 'adds',
      description: '',
      input: { kind: 'constant', value: { a: 1 } },
      stack: [
        {
          id: expect.any(String),
          function: 'expect.to_equal',
          arguments: {
            subject: { kind: 'reference', root: 'response', path: [] },
            value: { kind: 'constant', value: 2 },
          },
        },
      ],
      datasource: null,
    },
  })
})

test.each([
  ['', {}],
  ['too late', { exception: { kind: 'constant', value: 'too late' } }],
])('a test of a failure with %j', (value, given) => {
  expect(newTest({ ...draft, input: '', outcome: 'fails', value }, [])).toMatchObject({
    test: { input: { value: {} }, stack: [{ function: 'expect.to_throw', arguments: given }] },
  })
})

test.each([
  [{ name: ' ' }, { name: 'nameMissing' }],
  [{ name: 'other' }, { name: 'nameTaken' }],
  [{ input: '[1]' }, { input: 'inputWrong' }],
  [{ input: '{' }, { input: 'inputWrong' }],
  [{ value: 'two' }, { value: 'valueWrong' }],
])('%j is refused', (change, mistakes) => {
  expect(newTest({ ...draft, ...change }, ['other'])).toEqual({ mistakes })
})
