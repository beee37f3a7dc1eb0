import type { ArgumentShapes, StepShapes } from '../definitions/argument-shapes.ts'
import type { FunctionDefinition } from '../definitions/function-definition.ts'
import type { InputSpec, InputSpecs } from '../definitions/input-spec.ts'
import type { Expression } from '../expressions/expression.ts'
import type { Step } from '../stacks/step.ts'
import type { Json } from '../values/value.ts'
import { answerOf } from './answer-of.ts'
import { checkArgument } from './check-argument.ts'
import { checkRecord } from './check-record.ts'
import { argumentScope, type Checker, type Scope, type Surroundings } from './checker.ts'
import { argumentShapes, evaluateElement, shapeOfOutput } from './evaluate-filter.ts'
import { runFlow } from './run-flow.ts'
import { valuesOf } from './shapes/parts-of-shape.ts'
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
    const { writes } = definition ?? {}
    const given = argumentOf(step, 'value')
    writeTarget(checker, expression, writes ? writes(args) : shapes.any, state, given && answerOf(given, state))
  }
  if (step.result !== undefined) write(checker, step.result, result, state)
}

function argumentOf(step: Step, name: string): Expression | undefined {
  return Object.hasOwn(step.arguments, name) ? step.arguments[name] : undefined
}

/** Arguments of modes value first, since those of mode element are about the list among them. */
function evaluateArguments(
  checker: Checker,
  step: Step,
  inputs: InputSpecs,
  definition: FunctionDefinition | undefined,
  scope: (name: string) => Scope,
): Map<string, Shape> {
  const results = new Map<string, Shape>()
  // The condition of a loop is asked for again at each turn, where more is known.
  const later = definition?.flow?.kind === 'loop' ? definition.flow.condition : undefined
  for (const [name, expression] of Object.entries(step.arguments)) {
    const spec = Object.hasOwn(inputs, name) ? inputs[name] : undefined
    if (spec && (spec.mode !== 'value' || name === later)) continue
    const shape = checker.evaluate(expression, scope(name))
    results.set(name, shape)
    if (!spec) continue
    checkArgument(checker, spec, shape, expression, scope(name), `${spec.title ?? name} of "${definition?.title}"`)
    if (spec.type === 'record') checkRecord(checker, spec, shape, expression, step, scope(name))
  }
  const list = Object.entries(inputs).find(([, spec]) => spec.mode === 'value' && spec.type === 'list')?.[0]
  const elements = (list !== undefined && results.get(list)) || shapes.any
  for (const [name, spec] of Object.entries(inputs)) {
    const expression = argumentOf(step, name)
    if (!expression) continue
    if (spec.mode === 'element')
      results.set(name, evaluateElement(checker, expression, valuesOf(elements), elements, scope(name)))
    if (spec.mode === 'condition') checkCondition(checker, step, spec, expression, scope(name))
    if (spec.mode === 'target' && expression.kind === 'reference')
      for (const segment of expression.path) if (typeof segment === 'object') checker.evaluate(segment, scope(name))
  }
  return results
}

function checkCondition(checker: Checker, step: Step, spec: InputSpec, expression: Expression, scope: Scope): void {
  const table = checker.workspace.table(String(constantOf(step, spec.of ?? 'table')))
  // Without a table nothing is known of what is compared.
  if (table) checker.evaluate(expression, { ...scope, table })
}

function constantOf(step: Step, name: string): Json | undefined {
  const expression = argumentOf(step, name)
  return expression?.kind === 'constant' ? expression.value : undefined
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
    if (expression) return constantOrList(expression)
    return inputs[name]?.default
  }
  return {
    ...argumentShapes(inputs, results, constant),
    given: Object.keys(step.arguments),
    record: (argument, options) => {
      const name = constant(argument)
      return typeof name === 'string' ? checker.record(name, options) : shapes.any
    },
    called: (name) => checker.called(name),
    target: (name) => {
      const expression = argumentOf(step, name)
      return expression ? readTarget(expression, state) : shapes.any
    },
  }
}

/** A list of constants is a constant, however it was written. */
function constantOrList(expression: Expression): Json | undefined {
  if (expression.kind === 'constant') return expression.value
  if (expression.kind !== 'array') return undefined
  const items = expression.items.map(constantOrList)
  return items.every((item) => item !== undefined) ? (items as Json[]) : undefined
}

function resultOf(checker: Checker, definition: FunctionDefinition, args: StepShapes): Shape {
  const { flow, output } = definition
  if (flow?.kind === 'call') {
    const name = args.constant(flow.function)
    return typeof name === 'string' ? checker.called(name) : shapes.any
  }
  if (definition.shape) return definition.shape(args)
  return output ? shapeOfOutput(output) : shapes.any
}
