import { defineFailure } from '../define-failure.ts'
import type { Value } from '../values/value.ts'

/** One place in which two values differ; what is left out is not there. */
export interface Difference {
  /** Keys and positions from the whole value on; empty: the values themselves. */
  readonly path: readonly (string | number)[]
  readonly expected?: Value
  readonly actual?: Value
}

export interface FailedExpectation {
  readonly message: string
  /** Left out: there was nothing to look at. */
  readonly actual?: Value | undefined
  /** Left out where nothing particular is expected. */
  readonly expected?: Value | undefined
  readonly difference?: readonly Difference[] | undefined
}

/** What a test expects does not hold. */
export default defineFailure<FailedExpectation>({
  code: 'EXPECTATION.FAILED',
  kind: 'fatal',
  message: ({ message }) => message,
  payload: ({ actual, expected, difference = [] }) => ({
    ...(actual !== undefined && { actual }),
    ...(expected !== undefined && { expected }),
    difference: difference.map((each) => ({ ...each })),
  }),
})
