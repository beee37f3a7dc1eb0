import type { ElementFunction, Run, ValueClosure } from '@stackwright/language'
import type { ProgramRun } from '../program-run.ts'

/** Evaluates an expression with `$this` and its like bound to one element after the other. */
export function elementFunction(run: Run, read: ValueClosure): ElementFunction {
  return (frame) => {
    const outer = run.element
    run.element = frame
    const value = read(run)
    run.element = outer
    return value
  }
}

/** Counts evaluations, so that expressions inside expressions over long lists meet the limits of the run. */
export function counted(read: ValueClosure): ValueClosure {
  return (run) => {
    ;(run as ProgramRun).pace.element(run)
    return read(run)
  }
}
