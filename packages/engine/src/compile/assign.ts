import type { StepClosure, Target } from '@stackwright/language'
import { type Compiled, constantOf } from './compiled.ts'

/** The step that puts a value into a variable. */
export function assign(target: Target, { read, calculation, growth }: Compiled = constantOf(null)): StepClosure {
  const { place } = target
  if (place === undefined)
    return (run) => {
      target.write(run, read(run))
      return undefined
    }
  if (growth?.place === place) return growth.step
  const step: StepClosure = (run) => {
    run.variables[place] = read(run)
    return undefined
  }
  if (calculation?.operator !== '+') return step
  const { left, other, number } = calculation
  return Object.assign(step, { plain: { kind: 'assignment' as const, target: place, left, other, number } })
}
