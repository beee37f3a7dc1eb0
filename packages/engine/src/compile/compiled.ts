import type { Run, Value, ValueClosure } from '@stackwright/language'
import { Pace } from '../pace.ts'

/** A compiled expression. `constant` is its value when that is known already. */
export interface Compiled {
  readonly read: ValueClosure
  readonly constant?: Value
  /** Where a whole variable stands in `run.variables`: what reads it may look there first. */
  readonly place?: number
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
