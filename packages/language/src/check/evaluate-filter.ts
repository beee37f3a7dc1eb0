import type { ArgumentShapes } from '../definitions/argument-shapes.ts'
import type { FilterDefinition } from '../definitions/filter-definition.ts'
import type { InputSpec, OutputSpec } from '../definitions/input-spec.ts'
import type { Expression, FilterExpression } from '../expressions/expression.ts'
import { checkArgument } from './check-argument.ts'
import { type Checker, type Scope, scopeAt } from './checker.ts'
import { valuesOf } from './shapes/parts-of-shape.ts'
import { type Shape, shapes } from './shapes/shape.ts'
import { shapeOfValue } from './shapes/shape-of-value.ts'

export function evaluateFilter(checker: Checker, expression: FilterExpression, scope: Scope): Shape {
  const { name, value, arguments: given } = expression
  const onValue = scopeAt(scope, 'value')
  const shape = checker.evaluate(value, onValue)
  const definition = checker.library.filters.get(name)
  const argumentScope = (index: number) => scopeAt(scope, 'arguments', index)
  if (!definition || scope.table) {
    given.forEach((argument, index) => {
      checker.evaluate(argument, { ...argumentScope(index), element: true })
    })
    return shapes.any
  }
  checkArgument(checker, { ...definition.value, mode: 'value' }, shape, value, onValue, `What ${name} is put on`)
  // What is put on a list goes through its elements; others have ways of their own.
  const item = definition.value.type === 'list' ? valuesOf(shape) : shapes.any
  const results = new Map<string, Shape>()
  for (const [index, [input, spec]] of Object.entries(definition.inputs).entries()) {
    const argument = given[index]
    if (argument === undefined) continue
    const inner = argumentScope(index)
    if (spec.mode === 'element') results.set(input, evaluateElement(checker, argument, item, shape, inner))
    else {
      const result = checker.evaluate(argument, inner)
      results.set(input, result)
      checkArgument(checker, spec, result, argument, inner, `${input} of ${name}`)
    }
  }
  return resultOf(
    definition,
    shape,
    argumentShapes(definition.inputs, results, (input) => constantOf(definition, given, input)),
  )
}

function resultOf(definition: FilterDefinition, value: Shape, args: ArgumentShapes): Shape {
  return definition.shape ? definition.shape(value, args) : shapeOfOutput(definition.output)
}

function constantOf(definition: FilterDefinition, given: readonly Expression[], input: string) {
  const argument = given[Object.keys(definition.inputs).indexOf(input)]
  return argument?.kind === 'constant' ? argument.value : undefined
}

/** What an expression gives for an element of a list. */
export function evaluateElement(
  checker: Checker,
  expression: Expression,
  item: Shape,
  list: Shape,
  scope: Scope,
): Shape {
  const state = scope.state.fork()
  state.set('@this', item)
  state.set('@index', shapes.any)
  state.set('@parent', list)
  state.set('@result', shapes.any)
  return checker.evaluate(expression, { ...scope, state, element: true, guardable: false })
}

/** What a declared argument is: what was found, its default, or null. */
export function argumentShapes(
  inputs: Readonly<Record<string, InputSpec>>,
  results: ReadonlyMap<string, Shape>,
  constant: ArgumentShapes['constant'],
): ArgumentShapes {
  const value = (name: string): Shape => {
    const fallback = inputs[name]?.default
    return results.get(name) ?? (fallback === undefined ? shapes.null : shapeOfValue(fallback))
  }
  return { value, constant, element: (name) => results.get(name) ?? shapes.any }
}

/** What a declared output says of a result. */
export function shapeOfOutput({ type }: OutputSpec): Shape {
  switch (type) {
    case 'int':
    case 'decimal':
    case 'number':
      return shapes.number
    case 'timestamp':
      return shapes.moment
    case 'text':
      return shapes.text
    case 'bool':
      return shapes.bool
    case 'list':
      return shapes.list(shapes.any)
    case 'object':
      return shapes.openObject
    default:
      return shapes.any
  }
}
