import { expect, test } from 'vitest'
import { busyTime } from '../../../../tools/testing/busy-time.ts'
import { nearestName } from './nearest-name.ts'

test.each([
  ['emial', ['name', 'email', 'id'], 'email'],
  ['Email', ['email'], 'email'],
  ['user', ['users', 'use', 'account'], 'users'],
  ['nmae', ['id', 'name'], 'name'],
  ['x', ['y', 'long'], 'y'],
  ['x', ['long'], undefined],
  ['password', ['passport', 'title'], 'passport'],
  ['total', ['role', 'city'], undefined],
  ['name', ['name'], undefined],
  ['', ['a'], 'a'],
])('%s among %j', (name, candidates, expected) => {
  expect(nearestName(name, candidates)).toBe(expected)
})

test('looks at so many names and so long ones only', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => `candidate_number_${index}`)
  const busy = busyTime()
  nearestName('candidate_nunber', many)
  nearestName('a'.repeat(1_000_000), many)
  expect(busy()).toBeLessThan(500)
})
