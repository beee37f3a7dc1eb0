import { Failure, type FailureOptions, type Value } from '@stackwright/language'
import { describe, expect, test } from 'vitest'
import { createConcealer } from './conceal.ts'

const concealer = createConcealer({
  KEY: 'sk_live_1234',
  LONG: 'sk_live_1234_more',
  SHORT: 'dev',
  EMPTY: '',
  CLOSED: 'No',
})
const dots = '••••••••'

test.each<[string, Value, Value]>([
  ['a whole value', 'sk_live_1234', dots],
  ['a value inside a text', 'Bearer sk_live_1234!', `Bearer ${dots}!`],
  ['a value that another begins with', '<sk_live_1234_more>', `<${dots}>`],
  ['a short value, whole', 'dev', dots],
  ['a short value inside a text', 'develop', 'develop'],
  ['nothing of it', 'text', 'text'],
  ['no empty text', '', ''],
  ['no switch', { sure: 'No' }, { sure: 'No' }],
  ['values in lists and objects', { a: ['x', 'sk_live_1234'], b: 1, c: null }, { a: ['x', dots], b: 1, c: null }],
])('hides %s', (_, value, expected) => expect(concealer.value(value)).toEqual(expected))

describe('a failure', () => {
  const place = { step: 's1', path: 'stack.0' }
  const failing = (options: Partial<FailureOptions>) =>
    new Failure({ code: 'HTTP.FAILED', kind: 'fatal', message: 'sk_live_1234 is no host', place, ...options })
  const shown = (error: unknown) => {
    const { code, kind, message, payload, errorName, place } = error as Failure
    return { code, kind, message, payload, errorName, place }
  }

  test('keeps all but the value', () => {
    expect(shown(concealer.answered(failing({ payload: { url: 'sk_live_1234' }, errorName: 'Mine' })))).toEqual({
      code: 'HTTP.FAILED',
      kind: 'fatal',
      message: `${dots} is no host`,
      payload: { url: dots },
      errorName: 'Mine',
      place,
    })
  })

  test.each(['STEP.THROWN', 'STEP.PRECONDITION'])(
    '%s answers what the program says, and is hidden elsewhere',
    (code) => {
      const error = failing({ code })
      expect(concealer.answered(error)).toBe(error)
      expect(shown(concealer.failure(error)).message).toBe(`${dots} is no host`)
    },
  )

  test('that is a bug is hidden for the log, whole', () => {
    const bug = new TypeError('no sk_live_1234', { cause: Object.assign(new Error('sk_live_1234'), { code: 'E1' }) })
    const { name, message, stack, cause } = concealer.failure(bug) as TypeError
    expect([name, message, cause]).toMatchObject(['TypeError', `no ${dots}`, { message: dots, code: 'E1' }])
    expect(stack).toContain('conceal.test.ts')
    expect(`${stack}${(cause as Error).stack}`).not.toContain('sk_live_1234')
    expect(concealer.answered(bug)).toBe(bug)
  })
})
