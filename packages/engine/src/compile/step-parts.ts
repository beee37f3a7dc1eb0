import {
  type CompiledSlot,
  documentUnknown,
  type Expression,
  expressionInvalid,
  type FunctionDefinition,
  functionUnknown,
  type Step,
  type StepParts,
  type Target,
  tableUnknown,
} from '@stackwright/language'
import { resumable, suspending } from '../waiting/suspension.ts'
import type { Argument } from './arguments.ts'
import { assign } from './assign.ts'
import { type Compiled, constantOf } from './compiled.ts'
import type { Constants } from './constants.ts'
import { at, type Context, compileExpression, type ProgramContext } from './context.ts'
import { operate } from './operators.ts'
import { reporting } from './reporting.ts'
import { compileTarget, variableTarget } from './target.ts'
import { testsOf } from './tests-of.ts'
import { noticingWaits } from './waits.ts'

interface Given {
  readonly step: Step
  readonly definition: FunctionDefinition
  readonly context: Context
  readonly constants: Constants
  readonly args: readonly Argument[]
  readonly slots: readonly CompiledSlot[]
  /** Whether an argument of mode value waits. */
  readonly waits: boolean
}

interface Parts {
  readonly parts: StepParts
  /** Whether an expression in a condition waits; known when the definition has compiled its step. */
  conditionsWait(): boolean
}

/** Everything about one step, for the definition that compiles or runs it. */
export function stepParts({ step, definition, context, constants, args, slots, waits }: Given): Parts {
  const { program } = context
  const given = (mode: 'condition' | 'target') =>
    Object.entries(definition.inputs).flatMap(([name, spec]): [string, Expression][] => {
      const expression = Object.hasOwn(step.arguments, name) ? step.arguments[name] : undefined
      return spec.mode === mode && expression ? [[name, expression]] : []
    })
  const targets: Record<string, Target> = {}
  for (const [name, expression] of given('target')) {
    const place = at(context, 'arguments', name)
    targets[name] = reporting<Target>(
      place,
      () => compileWritten(expression, place),
      (fail) => fail(),
    )
  }
  const conditions = given('condition')
  const values = Object.fromEntries(args.map(({ name, compiled }) => [name, compiled.read]))
  const targetOf = (name: string): Target => {
    const target = targets[name]
    if (!target) throw new Error(`The argument ${name} is not declared as a variable`)
    return target
  }
  const argument = (name: string) => args.find((given) => given.name === name)?.compiled
  let conditionsWait = false
  const parts: StepParts = {
    step,
    library: program.library,
    values,
    tests: testsOf(args),
    waiting: (name) => (waits && values[name] ? suspending(values[name]) : undefined),
    constants,
    conditions: Object.fromEntries(conditions),
    targets,
    slots,
    assign: (target, value) => assign(targetOf(target), argument(value)),
    calculate: (target, operator, value) => {
      const changed = targetOf(target)
      changed.mustBeSet()
      const { place, read } = changed
      const current: Compiled = place === undefined ? { read } : { read, place }
      return assign(changed, operate(operator, current, argument(value) ?? constantOf(null)))
    },
    compile: (expression) => {
      const owner = conditions.find(([, condition]) => contains(condition, expression))
      const place = owner ? at(context, 'arguments', owner[0]) : context
      const { compiled, waits } = noticingWaits(place, () => compileExpression(expression, place))
      if (!waits) return compiled.read
      conditionsWait = true
      return resumable(compiled.read)
    },
    within: (argument, prepare) => reporting(at(context, 'arguments', argument), prepare, (fail) => fail()),
    ...namedParts(program),
    variable: (name) => variableTarget(name, context),
    fail: (failure) => {
      throw failure
    },
  }
  return { parts, conditionsWait: () => conditionsWait }
}

/** What a step can name of its workspace. Fails with the failure of what is not there. */
function namedParts(
  program: ProgramContext,
): Pick<StepParts, 'table' | 'function' | 'program' | 'addon' | 'triggers' | 'hideLike'> {
  return {
    table: (name) => {
      const table = program.workspace.table(name)
      if (!table) throw tableUnknown({ name })
      for (const field of table.fields)
        if (field.type === 'password' || field.sensitive) program.maskedKeys.add(field.name)
      return table
    },
    function: (name) => {
      const call = program.call('function', name)
      if (!call) throw functionUnknown({ name })
      return call
    },
    program: (kind, name) => {
      const call = program.call(kind, name)
      if (!call) throw documentUnknown({ kind, name })
      return call
    },
    addon: (name) => {
      const call = program.addon(name)
      if (!call) throw documentUnknown({ kind: 'addon', name })
      return call
    },
    triggers: (table, action) => program.triggers(table, action),
    hideLike: (name, expression) => {
      if (readsField(expression, program.maskedKeys)) program.maskedKeys.add(name)
    },
  }
}

/** A path is read only when the step has done its work, and waiting would have it done twice. */
function compileWritten(expression: Expression, context: Context): Target {
  const { compiled, waits } = noticingWaits(context, () => compileTarget(expression, context))
  if (waits)
    throw expressionInvalid({
      reason: 'The path of a variable that is written cannot wait. Work it out in a step before.',
    })
  return compiled
}

/** Whether an expression is a part of another, by identity. */
function contains(whole: unknown, part: unknown): boolean {
  if (whole === part) return true
  return typeof whole === 'object' && whole !== null && Object.values(whole).some((child) => contains(child, part))
}

/** Whether an expression on the fields of tables reads one of these. */
function readsField(expression: unknown, fields: ReadonlySet<string>): boolean {
  if (typeof expression !== 'object' || expression === null) return false
  const { kind, root, path } = expression as Partial<Extract<Expression, { kind: 'reference' }>>
  if (kind === 'reference' && root === 'db' && path?.some((part) => typeof part === 'string' && fields.has(part)))
    return true
  return Object.values(expression).some((part) => readsField(part, fields))
}
