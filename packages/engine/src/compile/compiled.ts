import { Failure, type Value, type ValueClosure } from '@stackwright/language'
import { type Context, report } from './context.ts'

/** A compiled expression. `constant` is its value when that is known already. */
export interface Compiled {
  readonly read: ValueClosure
  readonly constant?: Value
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
