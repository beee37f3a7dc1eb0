import type { TestFailure } from '@stackwright/contract'
import { type Difference, Failure, isObject, own, type Value } from '@stackwright/language'

/** A failure of a test as data. What is no Failure says no more than that it happened. */
export function describeTestFailure(error: unknown, inTest: boolean, step?: string): TestFailure {
  if (!(error instanceof Failure))
    return {
      code: 'ERROR_INTERNAL',
      message: 'This failed for a reason on our side. The log has more.',
      inTest,
      ...(step !== undefined && { step }),
    }
  const { code, message, place } = error
  const elsewhere = place?.document
  const own = step ?? (elsewhere === undefined ? place?.step : undefined)
  return {
    code,
    message,
    inTest,
    ...(own !== undefined && { step: own }),
    ...(elsewhere !== undefined && {
      cause: { document: elsewhere, ...(place?.step !== undefined && { step: place.step }) },
    }),
    ...(code === 'EXPECTATION.FAILED' && comparedIn(error.payload)),
  }
}

function comparedIn(payload: Value): Pick<TestFailure, 'expected' | 'actual' | 'difference'> {
  if (!isObject(payload)) return {}
  const expected = own(payload, 'expected')
  const actual = own(payload, 'actual')
  const difference = own(payload, 'difference') as unknown as readonly Difference[]
  return {
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
    ...(Array.isArray(difference) && difference.length > 0 && { difference }),
  }
}
