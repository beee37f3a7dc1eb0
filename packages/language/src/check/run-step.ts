import type { ArgumentShapes, StepShapes } from '../definitions/argument-shapes.ts'
import type { FunctionDefinition } from '../definitions/function-definition.ts'
import type { InputSpecs } from '../definitions/input-spec.ts'
import type { Step } from '../stacks/step.ts'
import { withAddons } from './addon-shapes.ts'
import { answerOf } from './answer-of.ts'
import { argumentOf } from './argument-of.ts'
import { argumentScope, type Checker, type Surroundings } from './checker.ts'
import { constantOf } from './constant-of.ts'
import { evaluateArguments } from './evaluate-arguments.ts'
import { argumentShapes, shapeOfOutput } from './evaluate-filter.ts'
import { runFlow } from './run-flow.ts'
import { type Shape, shapes } from './shapes/shape.ts'
import type { State } from './state.ts'
import { readTarget, write, writeTarget } from './write-target.ts'

/** Looks at one step: its arguments, its slots, and what it writes. */
export function runStep(checker: Checker, step: Step, state: State, around: Surroundings): void {
  const definition = checker.library.functions.get(step.function)
  const inputs = definition?.inputs ?? {}
  const scope = (name: string) => argumentScope(step, around.at, state, 'arguments', name)
  const results = evaluateArguments(checker, step, inputs, definition, scope)
  const args = stepShapes(checker, step, inputs, results, state)

  // A step that is not known may do anything, but is a mistake that is reported elsewhere.
  if (definition?.flow || step.slots?.length) runFlow(checker, step, definition, args, state, around)

  const result = definition ? resultOf(checker, definition, args) : shapes.any
  for (const [name, spec] of Object.entries(inputs)) {
    const expression = argumentOf(step, name)
    if (spec.mode !== 'target' || !expression) continue
    if (definition?.slots?.some((slot) => slot.binds?.includes(name))) continue
    const written = definition?.writes?.(args) ?? shapes.any
    // Only where the variable takes over just what was given.
    const given = written === results.get('value') ? argumentOf(step, 'value') : undefined
    writeTarget(checker, expression, written, state, given && answerOf(given, state))
  }
  if (step.result !== undefined) write(checker, step.result, result, state)
}

function stepShapes(
  checker: Checker,
  step: Step,
  inputs: InputSpecs,
  results: ReadonlyMap<string, Shape>,
  state: State,
): StepShapes {
  const constant: ArgumentShapes['constant'] = (name) => {
    const expression = argumentOf(step, name)
    if (expression) return constantOf(expression)
    return inputs[name]?.default
  }
  return {
    ...argumentShapes(inputs, results, constant),
    given: Object.keys(step.arguments),
    record: (argument, options) => {
      const name = constant(argument)
      return typeof name === 'string' ? checker.record(name, options) : shapes.any
    },
    withAddons: (argument, record) => {
      const addons = argumentOf(step, argument)
      return addons ? withAddons(checker, addons, record) : record
    },
    called: (name, kind) => checker.called(name, kind),
    target: (name) => {
      const expression = argumentOf(step, name)
      return expression ? readTarget(expression, state) : shapes.any
    },
  }
}

function resultOf(checker: Checker, definition: FunctionDefinition, args: StepShapes): Shape {
  const { flow, output } = definition
  if (flow?.kind === 'call') {
    const aside = flow.aside.filter((name) => args.given.includes(name)).map(args.constant)
    if (aside.some(Boolean)) return shapes.text
    if (aside.includes(undefined)) return shapes.any
    const name = args.constant(flow.function)
    return typeof name === 'string' ? checker.called(name) : shapes.any
  }
  if (definition.shape) return definition.shape(args)
  return output ? shapeOfOutput(output) : shapes.any
}
