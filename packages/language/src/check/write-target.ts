import { variableOf as targetName } from '../edits/variables-before.ts'
import type { Expression } from '../expressions/expression.ts'
import type { Checker } from './checker.ts'
import { joinShapes } from './shapes/join-shapes.ts'
import { partOfShape, withPart } from './shapes/parts-of-shape.ts'
import { type Shape, shapes } from './shapes/shape.ts'
import type { Answer, State } from './state.ts'

/** The keys behind the name of a target, in either way of writing it; undefined for one that is worked out. */
function targetKeys(expression: Expression): readonly (string | number | undefined)[] {
  if (expression.kind === 'constant') return String(expression.value).replace(/^\$/, '').split('.').slice(1)
  if (expression.kind !== 'reference') return []
  const path = expression.root === 'var' ? expression.path.slice(1) : expression.path
  return path.map((segment) => (typeof segment === 'object' ? undefined : segment))
}

/** The variable a target names. */
export function targetVariable(expression: Expression): string | undefined {
  if (expression.kind === 'reference' && expression.root !== 'var') return expression.root
  return targetName(expression)
}

/** What a target holds before it is written. */
export function readTarget(expression: Expression, state: State): Shape {
  const name = targetVariable(expression)
  let shape = (name !== undefined && state.get(name)?.shape) || shapes.any
  for (const key of targetKeys(expression)) shape = partOfShape(shape, key).shape
  return shape
}

/** What a step does to the variable, or the path in one, that an argument names. */
export function writeTarget(
  checker: Checker,
  expression: Expression,
  shape: Shape,
  state: State,
  answers?: Answer,
): void {
  const name = targetVariable(expression)
  if (name === undefined) return
  const keys = targetKeys(expression)
  if (keys.length === 0) write(checker, name, shape, state, answers)
  else {
    const known = state.get(name)
    const before = !known ? shapes.null : known.maybeUnset ? joinShapes(known.shape, shapes.null) : known.shape
    write(checker, name, withPart(before, keys, shape), state)
  }
}

export function write(checker: Checker, name: string, shape: Shape, state: State, answers?: Answer): void {
  const { writes } = checker
  if (writes) writes.set(name, joinShapes(writes.get(name) ?? shapes.never, shape))
  state.set(name, shape, answers)
}
