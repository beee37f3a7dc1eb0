import type { FunctionDefinition } from '../definitions/function-definition.ts'
import type { InputSpecs } from '../definitions/input-spec.ts'
import type { Expression } from '../expressions/expression.ts'
import type { Step } from '../stacks/step.ts'
import { argumentOf } from './argument-of.ts'
import { checkArgument } from './check-argument.ts'
import { checkRecords } from './check-record.ts'
import type { Checker, Scope } from './checker.ts'
import { evaluateCondition } from './evaluate-condition.ts'
import { evaluateElements } from './evaluate-filter.ts'
import { isAlways } from './is-always.ts'
import { valuesOf } from './shapes/parts-of-shape.ts'
import { type Shape, shapes } from './shapes/shape.ts'

/** Arguments of modes value first, since those of mode element are about the list among them. */
export function evaluateArguments(
  checker: Checker,
  step: Step,
  inputs: InputSpecs,
  definition: FunctionDefinition | undefined,
  eager: (name: string) => Scope,
): Map<string, Shape> {
  const results = new Map<string, Shape>()
  // What else a guard says is worked out only when its condition does not hold.
  const guard = definition?.flow?.kind === 'guard' ? definition.flow.condition : undefined
  const asked = guard === undefined ? undefined : argumentOf(step, guard)
  const scope = (name: string): Scope =>
    asked && name !== guard ? whenRefused(checker, asked, eager(name)) : eager(name)
  // The condition of a loop is asked for again at each turn, where more is known.
  const later = definition?.flow?.kind === 'loop' ? definition.flow.condition : undefined
  for (const [name, expression] of Object.entries(step.arguments)) {
    const spec = Object.hasOwn(inputs, name) ? inputs[name] : undefined
    if (spec && (spec.mode !== 'value' || name === later)) continue
    if (name !== guard && isAlways(asked)) continue
    const shape = checker.evaluate(expression, scope(name))
    results.set(name, shape)
    if (!spec) continue
    checkArgument(checker, spec, shape, expression, scope(name), `${spec.title ?? name} of "${definition?.title}"`)
    if (spec.of !== undefined) checkRecords(checker, spec, shape, expression, step, scope(name))
  }
  const list = Object.entries(inputs).find(([, spec]) => spec.mode === 'value' && spec.type === 'list')?.[0]
  const elements = (list !== undefined && results.get(list)) || shapes.any
  if (!checker.silent) checker.notes?.element(step.id, valuesOf(elements))
  for (const [name, spec] of Object.entries(inputs)) {
    const expression = argumentOf(step, name)
    if (!expression) continue
    if (spec.mode === 'element')
      results.set(name, evaluateElements(checker, expression, valuesOf(elements), elements, scope(name)))
    if (spec.mode === 'condition') results.set(name, evaluateCondition(checker, step, inputs, name, scope(name)))
    if (spec.mode === 'target' && expression.kind === 'reference')
      for (const segment of expression.path) if (typeof segment === 'object') checker.evaluate(segment, scope(name))
  }
  return results
}

/** The scope of an argument that is looked at only when a condition does not hold. */
function whenRefused(checker: Checker, condition: Expression, scope: Scope): Scope {
  const refused = { ...scope, state: scope.state.fork(), guardable: false }
  checker.assume(condition, false, refused)
  return refused
}
