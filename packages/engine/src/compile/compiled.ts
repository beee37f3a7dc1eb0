import type { Run, StepClosure, Test, Value, ValueClosure } from '@stackwright/language'
import { Pace } from '../pace.ts'
import type { Calculation } from './numbers/calculation.ts'

/** A compiled expression. `constant` is its value when that is known already. */
export interface Compiled {
  readonly read: ValueClosure
  readonly constant?: Value
  /** Where a whole variable stands in `run.variables`: what reads it may look there first. */
  readonly place?: number
  /** Reads a whole variable for who keeps nothing of it; `read` ends its being the variable's own. */
  readonly peek?: ValueClosure
  /** That it is a filter on a whole variable that can change it in place, if it is: the step that does so. */
  readonly growth?: { readonly place: number; readonly step: StepClosure }
  /** That it is a calculation with variables and numbers, if it is: for closures that do it along with something else. */
  readonly calculation?: Calculation
  /** The same for a comparison. */
  readonly test?: Test
}

export const constantOf = (value: Value): Compiled => ({ read: () => value, constant: value })

export const isConstant = (compiled: Compiled): compiled is Compiled & { constant: Value } =>
  compiled.constant !== undefined

/** The little of a run that constants need. */
const folding = { pace: new Pace({ memory: 1e8 }) } as unknown

/** Evaluates now what depends on constants only. What fails then is left to fail when it is reached. */
export function fold(parts: readonly Compiled[], read: ValueClosure): Compiled {
  if (!parts.every(isConstant)) return { read }
  try {
    return constantOf(read(folding as Run))
  } catch {
    return { read }
  }
}
