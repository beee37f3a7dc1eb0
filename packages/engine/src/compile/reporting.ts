import { Failure, type Problem } from '@stackwright/language'
import { type Context, type Position, reportAt } from './context.ts'

/** Runs a part of the compiler; a Failure becomes a problem, and what was to be compiled fails with it when it is reached. */
export function reporting<T>(context: Context, compile: () => T, failing: (fail: () => never) => T): T {
  return reportingAt(context.program.problems, context, compile, failing)
}

/** The same for what is not part of a program's steps. */
export function reportingAt<T>(
  problems: Problem[],
  position: Position,
  compile: () => T,
  failing: (fail: () => never) => T,
): T {
  try {
    return compile()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    reportAt(problems, position, error)
    return failing(() => {
      throw error
    })
  }
}
