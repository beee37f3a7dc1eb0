import type { ArgumentShapes } from '../definitions/argument-shapes.ts'
import type { FilterDefinition } from '../definitions/filter-definition.ts'
import type { InputSpec, InputTypeName, OutputSpec } from '../definitions/input-spec.ts'
import type { Expression, FilterExpression } from '../expressions/expression.ts'
import { checkArgument } from './check-argument.ts'
import { type Checker, type Scope, scopeAt } from './checker.ts'
import { constantOf } from './constant-of.ts'
import { valuesOf } from './shapes/parts-of-shape.ts'
import { nullable, type Shape, shapes } from './shapes/shape.ts'
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
    return scope.table ? shapeInQuery(checker, name, shape) : shapes.any
  }
  checkArgument(
    checker,
    { ...definition.value, mode: 'value' },
    shape,
    value,
    onValue,
    `What the filter ${name} is used on`,
  )
  const elements = definition.value.type === 'list' ? valuesOf(shape) : shapes.any
  const results = new Map<string, Shape>()
  for (const [index, [input, spec]] of Object.entries(definition.inputs).entries()) {
    const argument = given[index]
    if (argument === undefined) continue
    const inner = argumentScope(index)
    if (spec.mode === 'element')
      results.set(
        input,
        spec.whole
          ? evaluateElement(checker, argument, shape, shape, inner)
          : evaluateElements(checker, argument, elements, shape, inner),
      )
    else {
      const result = checker.evaluate(argument, inner)
      results.set(input, result)
      checkArgument(checker, spec, result, argument, inner, `The value for ${input} of the filter ${name}`)
    }
  }
  const constant = (input: string) => givenConstant(definition, given, input)
  const result = resultOf(definition, shape, argumentShapes(definition.inputs, results, constant))
  if (!checker.silent && !scope.element) checker.notes?.filter(scope.step?.id ?? null, expression, result)
  return result
}

/** What the database works out of a field; of nothing comes nothing. */
function shapeInQuery(checker: Checker, name: string, value: Shape): Shape {
  const output = checker.library.queryFilters.get(name)?.output
  if (output === undefined) return shapes.any
  if (output === 'list') return shapes.list(value)
  return nullable(output === 'same' ? value : shapeOfTypeName(output), 'unlikely')
}

function resultOf(definition: FilterDefinition, value: Shape, args: ArgumentShapes): Shape {
  return definition.shape ? definition.shape(value, args) : shapeOfOutput(definition.output)
}

function givenConstant(definition: FilterDefinition, given: readonly Expression[], input: string) {
  const argument = given[Object.keys(definition.inputs).indexOf(input)]
  if (!argument) return definition.inputs[input]?.default
  return constantOf(argument)
}

/** What an expression gives for the elements of a list, which may be empty. */
export function evaluateElements(
  checker: Checker,
  expression: Expression,
  item: Shape,
  list: Shape,
  scope: Scope,
): Shape {
  return checker.doubtfully(() => evaluateElement(checker, expression, item, list, scope))
}

function evaluateElement(checker: Checker, expression: Expression, item: Shape, list: Shape, scope: Scope): Shape {
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

/** What a declared output says of a result. Where it can be null, steps around mostly rule that out. */
export function shapeOfOutput({ type, of, nullable: orNull }: OutputSpec): Shape {
  const shape = type === 'list' && of ? shapes.list(shapeOfTypeName(of)) : shapeOfTypeName(type)
  return orNull ? nullable(shape, 'unlikely') : shape
}

function shapeOfTypeName(type: InputTypeName): Shape {
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
