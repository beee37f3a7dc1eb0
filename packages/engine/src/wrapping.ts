import {
  describeError,
  type Failure,
  isCatchable,
  isObject,
  type MaybePromise,
  type MiddlewareDocument,
  type ObjectValue,
  type Value,
} from '@stackwright/language'

/** What is asked here of a compiled program. */
interface InputReader {
  readInputs(raw: ObjectValue): ObjectValue
}

export interface AroundProgram<P extends InputReader> {
  readonly document: Pick<MiddlewareDocument, 'exceptionPolicy' | 'responseStrategy'>
  readonly program: P
}

/** The middleware around a program, compiled. */
export interface Around<P extends InputReader> {
  readonly pre: readonly AroundProgram<P>[]
  readonly post: readonly AroundProgram<P>[]
}

type RunMiddleware<P> = (program: P, input: ObjectValue, error: ObjectValue | undefined) => MaybePromise<Value>

/**
 * Runs a program with the middleware around it. What runs before changes the inputs as they came; what runs after changes the
 * response. When one that runs before fails and is to rethrow, the program does not run; what runs after does, knowing the
 * failure as `$error`, and the failure is the answer. A failure of the program itself is the answer at once.
 */
export async function around<P extends InputReader>(
  { pre, post }: Around<P>,
  raw: ObjectValue,
  own: (raw: ObjectValue) => MaybePromise<Value>,
  run: RunMiddleware<P>,
): Promise<Value> {
  let given = raw
  let failed: { readonly error: Failure } | undefined
  for (const { document, program } of pre) {
    try {
      const answer = await run(program, program.readInputs({ ...raw, vars: given, type: 'pre' }), undefined)
      const next = combined(document, given, answer)
      if (isObject(next)) given = next
    } catch (error) {
      if (!isCatchable(error) || document.exceptionPolicy === 'critical') throw error
      if (document.exceptionPolicy === 'silent') continue
      failed = { error }
      break
    }
  }
  let response: Value = failed ? null : await own(given)
  for (const { document, program } of post) {
    try {
      const inputs = { ...raw, vars: response, response, original_response: response, type: 'post' }
      const answer = await run(program, program.readInputs(inputs), failed && describeError(failed.error))
      response = combined(document, response, answer)
    } catch (error) {
      if (!isCatchable(error) || document.exceptionPolicy === 'critical') throw error
      if (document.exceptionPolicy === 'silent') continue
      failed ??= { error }
    }
  }
  if (failed) throw failed.error
  return response
}

/** Objects are merged key by key; what is no object cannot take anything in, and null adds nothing. */
function combined({ responseStrategy }: AroundProgram<InputReader>['document'], before: Value, answer: Value): Value {
  if (responseStrategy === 'replace') return answer
  return isObject(before) && isObject(answer) ? { ...before, ...answer } : before
}
