import type { ElementFunction, Run, ValueClosure } from '@stackwright/language'

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
