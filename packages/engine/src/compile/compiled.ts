import type { Value, ValueClosure } from '@stackwright/language'

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

/** Evaluates now what depends on constants only. What fails then is left to fail when it is reached. */
export function fold(parts: readonly Compiled[], read: ValueClosure): Compiled {
  if (!parts.every(isConstant)) return { read }
  try {
    return constantOf(read(undefined as never))
  } catch {
    return { read }
  }
}
