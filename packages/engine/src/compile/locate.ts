import { Failure, limitReached, type Place } from '@stackwright/language'

/** Names the innermost step in a failure, and turns exhaustion of the call stack or of a value's size into a reached limit. */
export function locate(error: unknown, place: Place): unknown {
  const failure = asFailure(error)
  if (failure instanceof Failure && !failure.place) failure.place = place
  return failure
}

/** RangeErrors of the JavaScript engine come from what a program does: too deep or too large. Everything else stays what it is. */
export function asFailure(error: unknown): unknown {
  if (!(error instanceof RangeError)) return error
  return error.message.includes('call stack')
    ? limitReached({ limit: 'depth', allowed: 'how deep calls and values may nest' })
    : limitReached({ limit: 'size', allowed: 'how large a value may become' })
}
