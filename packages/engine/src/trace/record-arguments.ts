import type { Expression, Step, StepClosure, Value } from '@stackwright/language'
import type { Argument } from '../compile/arguments.ts'
import type { Constants } from '../compile/constants.ts'
import type { Context } from '../compile/context.ts'
import type { ProgramRun } from '../program-run.ts'
import { masked } from './text-concealer.ts'

/** Lets arguments tell the trace what they evaluate to. Only programs compiled for tracing do this. */
export function recordArguments(
  args: readonly Argument[],
  step: Pick<Step, 'arguments'>,
  context: Context,
  prefix?: string,
): Argument[] {
  return args.map((argument) => {
    const { name, spec, compiled } = argument
    if (spec.mode !== 'value') return argument
    const label = prefix ? `${prefix}.${name}` : name
    const hide = namesSensitiveInput(step.arguments[name], context.program.sensitiveInputs)
    const read: Argument['compiled']['read'] = (run) => {
      const value = compiled.read(run)
      run.trace?.argument((run as ProgramRun).entry, label, hide ? masked : value)
      return value
    }
    return { ...argument, compiled: { read } }
  })
}

/** Tells the trace the arguments that were chosen when the step was made: a table, an option. */
export function recordConstants(constants: Constants, execute: StepClosure): StepClosure {
  const known = Object.entries(constants).flatMap(([name, value]): [string, Value][] =>
    value === undefined ? [] : [[name, value as Value]],
  )
  return (run) => {
    for (const [name, value] of known) run.trace?.argument((run as ProgramRun).entry, name, value)
    return execute(run)
  }
}

/** Whether an expression reads an input that no trace may show. */
function namesSensitiveInput(expression: unknown, sensitive: ReadonlySet<string>): boolean {
  if (sensitive.size === 0 || typeof expression !== 'object' || expression === null) return false
  const { kind, root, path } = expression as Partial<Extract<Expression, { kind: 'reference' }>>
  if (kind === 'reference' && root === 'input') {
    const [name] = path ?? []
    if (typeof name !== 'string' || sensitive.has(name)) return true
  }
  return Object.values(expression).some((part) => namesSensitiveInput(part, sensitive))
}
