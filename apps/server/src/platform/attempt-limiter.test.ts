import type { Failure } from '@stackwright/language'
import { describe, expect, test } from 'vitest'
import { clientNetwork, createAttemptLimiter } from './attempt-limiter.ts'

describe('the limit of attempts', () => {
  test('refuses what is beyond it until the window ends, for each key apart', () => {
    let now = 0
    const limiter = createAttemptLimiter({ allowed: 2, windowMilliseconds: 60_000, now: () => now })
    const attempt = (key: string) => {
      try {
        limiter.count(key)
        return 'allowed'
      } catch (error) {
        return [(error as Failure).status, (error as Failure).payload]
      }
    }
    expect([attempt('a'), attempt('a')]).toEqual(['allowed', 'allowed'])
    now = 45_000
    expect([attempt('a'), attempt('b')]).toEqual([[429, { retryAfter: 15 }], 'allowed'])
    now = 60_000
    expect([attempt('a'), attempt('a')]).toEqual(['allowed', 'allowed'])
    limiter.clear('a')
    expect(attempt('a')).toBe('allowed')
  })
})

describe('the network of a client', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    [undefined, ''],
  ])('of %s is %s', (address, network) => expect(clientNetwork(address)).toBe(network))
})
