import type { StepClosure, StepParts, Value } from '@stackwright/language'
import { readerOf, targetOf } from './parts.ts'

/** A step that sets the variable in `variable` to what becomes of it and of `value`. */
export function changeVariable(parts: StepParts, change: (current: Value, value: Value) => Value): StepClosure {
  const target = targetOf(parts, 'variable')
  const value = readerOf(parts, 'value')
  return (run) => {
    target.write(run, change(target.read(run), value(run)))
    return undefined
  }
}
