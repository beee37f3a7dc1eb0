import type { Expression, FunctionDefinition, Step, StepClosure, Target } from '@stackwright/language'
import { resumable, suspending } from '../waiting/suspension.ts'
import type { CompiledStep } from './compiled-step.ts'
import { at, type Context, compileExpression } from './context.ts'
import { reporting } from './reporting.ts'
import { compileTarget, variableTarget } from './target.ts'
import { noticingWaits } from './waits.ts'

/** What a step gives instead of running, in a run of the test that its mock is named after. */
export function mockOf(step: Step, { program: { test } }: Context): Expression | undefined {
  return test !== undefined && step.mocks && Object.hasOwn(step.mocks, test) ? step.mocks[test] : undefined
}

/** A step that does nothing but put its mock where its result goes, or into the variable it writes. */
export function compileMock(
  step: Step,
  mock: Expression,
  definition: FunctionDefinition | undefined,
  context: Context,
): CompiledStep {
  const place = at(context, 'mocks', context.program.test ?? '')
  const execute = reporting<StepClosure>(
    place,
    () => {
      const { compiled, waits } = noticingWaits(place, () => compileExpression(mock, place))
      return waits ? suspending(resumable(compiled.read)) : compiled.read
    },
    (fail) => fail,
  )
  return { execute, output: true, write: targetOf(step, definition, context)?.write }
}

function targetOf(step: Step, definition: FunctionDefinition | undefined, context: Context): Target | undefined {
  if (step.result !== undefined) return variableTarget(step.result, context)
  for (const [name, { mode }] of Object.entries(definition?.inputs ?? {})) {
    const written = mode === 'target' && Object.hasOwn(step.arguments, name) ? step.arguments[name] : undefined
    if (written) return compileTarget(written, at(context, 'arguments', name))
  }
  return undefined
}
