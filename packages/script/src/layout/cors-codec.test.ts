import { expect, test } from 'vitest'
import { constantValue, expressionOf } from '../constant-value.ts'
import { cors } from './cors-codec.ts'

const closed = { origins: [], credentials: false }

test.each([
  [{ mode: 'default' }, closed],
  [{ mode: 'disabled', origins: ['https://a.example'] }, closed],
  [
    { origins: ['*'], credentials: false },
    { origins: ['*'], credentials: false },
  ],
  [
    {
      mode: 'custom',
      origins: ['https://a.example', ''],
      methods: ['GET'],
      headers: [],
      credentials: true,
      max_age: 3600,
    },
    { origins: ['https://a.example'], methods: ['GET'], headers: [], credentials: true, maxAge: 3600 },
  ],
  [{ mode: 'other' }, undefined],
  ['*', undefined],
])('reads %j', (written, value) => expect(cors.read(expressionOf(written))).toEqual(value))

test('prints what is not closed, and reads it back', () => {
  const value = { origins: ['https://a.example'], credentials: true, methods: ['GET'], maxAge: 5 }
  const printed = cors.print(value)
  expect(printed && constantValue(printed)).toEqual({
    origins: ['https://a.example'],
    credentials: true,
    methods: ['GET'],
    max_age: 5,
  })
  expect(printed && cors.read(printed)).toEqual(value)
  expect(cors.print(closed)).toBeUndefined()
})
