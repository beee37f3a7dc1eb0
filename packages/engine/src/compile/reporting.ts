import { Failure } from '@stackwright/language'
import { type Context, report } from './context.ts'

/** Runs a part of the compiler; a Failure becomes a problem, and what was to be compiled fails with it when it is reached. */
export function reporting<T>(context: Context, compile: () => T, failing: (fail: () => never) => T): T {
  try {
    return compile()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    report(context, error)
    return failing(() => {
      throw error
    })
  }
}
