import {
  andThen,
  constant,
  defineFunction,
  describeError,
  expectationFailed,
  isCatchable,
  isObject,
  t,
  toText,
  type Value,
} from '@stackwright/language'
import { fail, plain, slot } from '../shared/example.ts'
import { shown } from '../shared/expectation.ts'
import { readerOf, slotOf } from '../shared/parts.ts'
import { rememberRun } from '../shared/remember-run.ts'
import { settle } from '../shared/settle.ts'

export default defineFunction({
  name: 'expect.to_throw',
  title: 'Expect a failure',
  summary:
    'Fails the test unless something fails: its own steps, or without them the program that a unit test has run.',
  sentence: 'Expect a failure with {exception}',
  family: 'debug',
  icon: 'shield-alert',
  onlyInTests: true,
  keywords: ['expect', 'assert', 'test', 'error', 'exception', 'fail', 'reject'],
  inputs: {
    exception: t.text({
      title: 'Message',
      optional: true,
      nullable: true,
      default: null,
      script: { path: ['exception'], others: [['value']] },
      help: 'A part of the message, or the name of the error. Left out: any failure will do.',
    }),
  },
  slots: [{ name: 'stack', title: 'Steps that fail', optional: true }],
  flow: { kind: 'attempt', attempt: 'stack', handle: '', always: '' },
  examples: [
    { inputs: {}, slots: [slot('stack', [fail])] },
    { inputs: { exception: 'broke' }, slots: [slot('stack', [fail])] },
    { inputs: { exception: 'Oops' }, slots: [slot('stack', [fail])] },
    { inputs: { exception: 'other' }, slots: [slot('stack', [fail])], fails: 'EXPECTATION.FAILED' },
    { inputs: {}, slots: [slot('stack', [])], fails: 'EXPECTATION.FAILED' },
    {
      title: 'What its steps set is gone behind it',
      inputs: {},
      slots: [slot('stack', [plain('set', 'var', { name: constant('x'), value: constant(2) }), fail])],
      state: { before: { x: 1 }, after: { x: 1 } },
    },
    { title: 'Nothing has run before', inputs: {}, fails: 'EXPECTATION.FAILED' },
  ],
  compile: (parts) => {
    const own = slotOf(parts, 'stack')?.run
    const exception = readerOf(parts, 'exception')
    return (run) => {
      const expected = toText(exception(run))
      if (!own) return judge(expected, run.error)
      const restore = rememberRun(run)
      const outcome = settle<Value | undefined>(
        () => andThen(own(run), () => undefined),
        (error) => {
          if (!isCatchable(error)) throw error
          return describeError(error)
        },
      )
      return andThen(outcome, (error) => {
        restore()
        return judge(expected, error)
      })
    }
  },
})

function judge(expected: string, error: Value | undefined): undefined {
  if (error === undefined || !isObject(error)) {
    const what = expected === '' ? 'a failure' : `a failure with ${shown(expected)}`
    throw expectationFailed({
      message: `Expected ${what}, but nothing failed.`,
      expected: expected === '' ? undefined : expected,
    })
  }
  const message = toText(error.message ?? null)
  if (message.includes(expected) || toText(error.name ?? null).includes(expected)) return undefined
  throw expectationFailed({
    message: `Expected a failure with ${shown(expected)}, but it failed with ${shown(message)}.`,
    expected,
    actual: message,
  })
}
