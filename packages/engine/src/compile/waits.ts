import { resumable } from '../waiting/suspension.ts'
import type { Argument } from './arguments.ts'
import type { Context } from './context.ts'

/** Compiles something, and says whether there is a filter in it that waits. */
export function noticingWaits<T>(
  context: Context,
  compile: () => T,
): { readonly compiled: T; readonly waits: boolean } {
  const { waits } = context.program
  const before = waits.count
  const compiled = compile()
  return { compiled, waits: waits.count > before }
}

/** Arguments of a step that waits for one of them. */
export function resumableArguments(args: readonly Argument[]): Argument[] {
  return args.map((argument) => {
    const { read } = argument.compiled
    return argument.spec.mode === 'value' ? { ...argument, compiled: { read: resumable(read) } } : argument
  })
}
