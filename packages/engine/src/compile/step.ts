import {
  argumentMissing,
  argumentUnknown,
  type Batch,
  expressionInvalid,
  type Failure,
  type FunctionDefinition,
  functionUnknown,
  type MaybePromise,
  type Run,
  type Step,
  type StepClosure,
  stepMisplaced,
  stepOnlyInTests,
  type Value,
} from '@stackwright/language'
import { type Charge, chargerOf } from '../memory/charge.ts'
import { recordArguments, recordConstants } from '../trace/record-arguments.ts'
import { tracedStep } from '../trace/traced-step.ts'
import { suspending } from '../waiting/suspension.ts'
import { compileArguments, inputsBuilder } from './arguments.ts'
import type { CompiledStep, StepRunner } from './compiled-step.ts'
import { compileConstants } from './constants.ts'
import { at, type Context, report } from './context.ts'
import { compileMock, mockOf } from './mocked-step.ts'
import { reporting } from './reporting.ts'
import { compileSlots } from './slots.ts'
import { stepParts } from './step-parts.ts'
import { variableTarget } from './target.ts'
import { noticingWaits, resumableArguments } from './waits.ts'

/** Compiles a step; one that cannot be compiled becomes a problem and fails with the same words when it is reached. */
export function compileStep(step: Step, context: Context): StepRunner {
  const definition = context.program.library.functions.get(step.function)
  const mock = mockOf(step, context)
  if (mock) return runnerOf(step, compileMock(step, mock, definition, context), context)
  const result = step.result === undefined ? undefined : variableTarget(step.result, context)
  const execute = reporting<StepClosure>(
    context,
    () => {
      if (!definition) throw functionUnknown({ name: step.function })
      if (definition.onlyInTests && !context.program.testing) throw stepOnlyInTests({ name: definition.title })
      return compileCall(step, definition, context)
    },
    (fail) => fail,
  )
  return runnerOf(step, { execute, output: definition?.output !== undefined, write: result?.write }, context)
}

const runnerOf = (step: Step, compiled: CompiledStep, context: Context): StepRunner =>
  context.program.traced ? tracedStep(step, compiled) : plainStep(compiled)

function plainStep({ execute, output, write }: CompiledStep): StepRunner {
  if (!output) return execute as StepRunner
  if (!write)
    return (run) => {
      const outcome = execute(run)
      return outcome instanceof Promise ? outcome.then(() => undefined) : undefined
    }
  return (run) => {
    const outcome = execute(run)
    if (outcome instanceof Promise)
      return outcome.then((value) => {
        write(run, value ?? null)
        return undefined
      })
    write(run, outcome ?? null)
    return undefined
  }
}

function compileCall(step: Step, definition: FunctionDefinition, context: Context): StepClosure {
  const { parts, constants, args, waits } = preparedParts(step, definition, context)
  const call = definition.compile
    ? definition.compile(parts)
    : directCall(definition, inputsBuilder(args, { ...constants, ...parts.targets, ...parts.conditions }))
  const waiting = waits() ? suspending(call) : call
  const execute = definition.output ? charged(waiting, chargerOf(definition)) : waiting
  return context.program.traced ? recordConstants(constants, execute) : execute
}

/** Compiles a step to be run for many at once; undefined when it cannot be, or is wrong. */
export function compileBatch(step: Step, context: Context): Batch | undefined {
  const definition = context.program.library.functions.get(step.function)
  return reporting<Batch | undefined>(
    context,
    () => {
      if (!definition?.batch) return undefined
      const { parts, waits } = preparedParts(step, definition, context)
      const batch = definition.batch(parts)
      return waits() ? undefined : batch
    },
    () => undefined,
  )
}

function preparedParts(step: Step, definition: FunctionDefinition, context: Context) {
  const of = definition.title
  // First, so that mistakes inside are found even when the step itself cannot be compiled.
  const { slots, waits: slotsWait } = compileSlots(step, definition, context)
  for (const name of Object.keys(step.arguments))
    if (!Object.hasOwn(definition.inputs, name)) report(at(context, 'arguments', name), argumentUnknown({ name, of }))
  if (definition.within && !definition.within.some((name) => context.owners.includes(name)))
    throw stepMisplaced({ name: definition.title, within: definition.within })

  if (step.result !== undefined && !definition.output)
    stopAt(
      at(context, 'result'),
      expressionInvalid({ reason: `${of} gives no result that could be kept as $${step.result}.` }),
    )

  const expressionOf = (name: string) => (Object.hasOwn(step.arguments, name) ? step.arguments[name] : undefined)
  const inArguments = at(context, 'arguments')
  for (const [name, spec] of Object.entries(definition.inputs))
    if ((spec.mode === 'condition' || spec.mode === 'target') && !spec.optional && !expressionOf(name))
      stopAt(at(inArguments, name), argumentMissing({ name, of }))
  const constants = compileConstants(definition.inputs, expressionOf, inArguments, of)
  const { compiled, waits } = noticingWaits(context, () =>
    compileArguments(definition.inputs, expressionOf, inArguments, of),
  )
  const recorded = context.program.traced ? recordArguments(compiled, step, context) : compiled
  const args = waits ? resumableArguments(recorded) : recorded
  const { parts, conditionsWait } = stepParts({ step, definition, context, constants, args, slots, waits })
  return { parts, constants, args, waits: () => waits || slotsWait || conditionsWait() }
}

/** Counts what a step gives against the memory of its run. */
function charged(execute: StepClosure, charge: Charge): StepClosure {
  const count = (run: Run, outcome: Value | undefined) => {
    charge(run, outcome)
    return outcome
  }
  return (run) => {
    const outcome = execute(run) as MaybePromise<Value>
    return outcome instanceof Promise ? outcome.then((value) => count(run, value) ?? null) : count(run, outcome)
  }
}

function directCall({ run: call, output, name }: FunctionDefinition, inputs: (run: Run) => unknown): StepClosure {
  if (!call) throw functionUnknown({ name })
  const invoke = call as (inputs: unknown, run: Run) => MaybePromise<Value>
  return output ? (run) => invoke(inputs(run), run) : withoutValue((run) => invoke(inputs(run), run))
}

/** Notes a failure at a place of its own and gives the step up. */
function stopAt(context: Context, failure: Failure): never {
  report(context, failure)
  throw failure
}

/** A step without output that answers nothing. */
function withoutValue(execute: StepClosure): StepClosure {
  return (run) => {
    const outcome = execute(run)
    return outcome instanceof Promise ? outcome.then(() => undefined) : undefined
  }
}
