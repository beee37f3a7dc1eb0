import type { StepClosure, StepParts, Value } from '@stackwright/language'
import { changedTargetOf, readerOf } from './parts.ts'

/** A step that sets the variable in `variable` to what becomes of it and of `value`. */
export function changeVariable(parts: StepParts, change: (current: Value, value: Value) => Value): StepClosure {
  const target = changedTargetOf(parts, 'variable')
  const value = readerOf(parts, 'value')
  const { place } = target
  if (place === undefined)
    return (run) => {
      const changed = change(target.read(run), value(run))
      if (typeof changed !== 'number') run.grew(changed)
      target.write(run, changed)
      return undefined
    }
  return (run) => {
    const { variables } = run
    const current = variables[place] ?? target.read(run)
    const changed = change(current, value(run))
    if (typeof changed !== 'number') run.grew(changed)
    variables[place] = changed
    return undefined
  }
}
