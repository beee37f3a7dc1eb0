import type { PathSegment, ReferenceExpression } from '../expressions/expression.ts'
import type { PathKey } from '../values/path.ts'
import { type Checker, type Scope, scopeAt } from './checker.ts'
import { emptyFixes } from './guard.ts'
import { nearestName } from './nearest-name.ts'
import { nameOf } from './position.ts'
import { partOfShape } from './shapes/parts-of-shape.ts'
import { describeShape, isOnlyNull, isUnknown, nonNull, nullable, type Shape, shapes } from './shapes/shape.ts'
import { shapeOfField } from './shapes/shape-of-field.ts'
import type { Spot } from './state.ts'

const elementRoots = new Set(['this', 'index', 'parent', 'result'])

/** The variable a reference reads, as the state calls it, and the path in it; undefined for what no state knows of. */
export function variableOf(
  { root, path }: ReferenceExpression,
  element: boolean,
): { name: string; path: readonly PathSegment[]; offset: number } | undefined {
  if (root === 'input' || root === 'auth') return { name: `@${root}`, path, offset: 0 }
  if (elementRoots.has(root)) return { name: element ? `@${root}` : root, path, offset: 0 }
  if (root === 'response') return { name: root, path, offset: 0 }
  const [name, ...rest] = path
  return root === 'var' && typeof name === 'string' ? { name, path: rest, offset: 1 } : undefined
}

/** The spot that facts about a reference are kept at; undefined when its path is worked out. */
export function spotOf(expression: ReferenceExpression, element: boolean): Spot | undefined {
  const variable = variableOf(expression, element)
  if (!variable?.path.every((key): key is PathKey => typeof key !== 'object')) return undefined
  return { name: variable.name, keys: variable.path }
}

export function evaluateReference(checker: Checker, expression: ReferenceExpression, scope: Scope): Shape {
  expression.path.forEach((segment, index) => {
    if (typeof segment === 'object') checker.evaluate(segment, scopeAt(scope, 'path', index))
  })
  if (expression.root === 'now') return shapes.moment
  if (expression.root === 'db') return columnShape(checker, expression, scope)
  if (expression.root === 'env') {
    checkEnvironment(checker, expression, scope)
    return shapes.any
  }
  const variable = variableOf(expression, scope.element)
  if (!variable) return shapes.any
  const known = scope.state.get(variable.name)
  if (known) return follow(checker, expression, variable, known.shape, scope)
  if (!variable.name.startsWith('@') && checker.written.has(variable.name)) {
    checker.report(
      'VARIABLE.UNSET',
      scope.at,
      `$${variable.name} is read here before any step has set it. Move the step that sets it above this one.`,
      scope.step?.id,
    )
    scope.state.set(variable.name, shapes.any)
  }
  return shapes.any
}

/** Follows the path of a reference; after a key has been read, what it was read of is known not to be empty. */
function follow(
  checker: Checker,
  expression: ReferenceExpression,
  { name, path, offset }: { name: string; path: readonly PathSegment[]; offset: number },
  start: Shape,
  scope: Scope,
): Shape {
  let shape = start
  const keys: PathKey[] = []
  for (const [index, segment] of path.entries()) {
    if (isUnknown(shape)) return shapes.any
    const prefix: ReferenceExpression = { ...expression, path: expression.path.slice(0, index + offset) }
    if (shape.null !== undefined) {
      if (reportEmpty(checker, expression, prefix, shape, scope)) return shapes.any
      if (keys.length === index) scope.state.refine({ name, keys }, nonNull)
      shape = nonNull(shape)
    }
    const key = typeof segment === 'object' ? undefined : segment
    const part = partOfShape(shape, key)
    if (part.there === 'no') {
      reportUnknownKey(checker, expression, prefix, shape, index + offset, scope)
      return shapes.any
    }
    if (key !== undefined && keys.length === index) keys.push(key)
    shape = part.shape
  }
  return shape
}

/** Answers whether it is surely empty, so that nothing more can be said. */
function reportEmpty(
  checker: Checker,
  expression: ReferenceExpression,
  prefix: ReferenceExpression,
  shape: Shape,
  scope: Scope,
): boolean {
  const [what, whole] = [nameOf(prefix), nameOf(expression)]
  const step = scope.step?.id
  if (isOnlyNull(shape)) {
    if (shape.null === 'likely')
      checker.report(
        'VALUE.EMPTY',
        scope.at,
        `${what} is always empty here, so ${whole} cannot be read.${prefix.root === 'auth' ? ' Let the endpoint ask for a user first.' : ''}`,
        step,
      )
    return true
  }
  if (shape.null === 'likely')
    checker.report(
      'VALUE.MAY_BE_EMPTY',
      scope.at,
      `${what} may be empty here${shape.object ? ': no record may match, or nothing was given' : ''}. Then ${whole} cannot be read.`,
      step,
      emptyFixes(checker, expression, prefix, scope),
    )
  return false
}

function reportUnknownKey(
  checker: Checker,
  expression: ReferenceExpression,
  prefix: ReferenceExpression,
  shape: Shape,
  position: number,
  scope: Scope,
): void {
  const key = expression.path[position]
  const step = scope.step?.id
  const what = nameOf(prefix)
  if (typeof key === 'object' || key === undefined) {
    const hint = shape.text ? ' The filter substr takes a part of a text.' : ''
    checker.report(
      'KEY.UNKNOWN',
      scope.at,
      `${what} is ${describeShape(shape)} and has no parts to choose.${hint}`,
      step,
    )
    return
  }
  if (!shape.object) {
    const hint = shape.list ? ` Choose one of its elements first, such as ${what}.0.` : ''
    checker.report(
      'KEY.UNKNOWN',
      scope.at,
      `${what} is ${describeShape(shape)} and has no "${key}" in it.${hint}`,
      step,
    )
    return
  }
  // A wrong input is a mistake of its own, found when the program is compiled.
  if (prefix.root === 'input' && prefix.path.length === 0) return
  // Tokens from before, or of programs that are published later, may have it.
  const isToken = prefix.root === 'auth' && prefix.path.length === 0
  const name = nearestName(String(key), shape.object.fields.keys())
  const to: ReferenceExpression = { ...expression, path: expression.path.with(position, name ?? key) }
  checker.report(
    'KEY.UNKNOWN',
    scope.at,
    `${what} has no "${key}"${isToken ? ': no step that makes tokens puts it there' : ''}.${name === undefined ? '' : ` Did you mean "${name}"?`}`,
    step,
    name === undefined ? undefined : checker.replacing(`Change to ${name}`, scope, expression, to),
    { doubtful: isToken },
  )
}

/** `$db.role`, or `$db.user.role` where the table's name comes first. */
function columnShape(checker: Checker, { path }: ReferenceExpression, { table, joined }: Scope): Shape {
  const [first, second, third] = path
  if (!table || typeof first !== 'string') return shapes.any
  const named = first === table.name ? table : joined?.get(first)
  const [name, more] = named && second !== undefined ? [second, third] : [first, second]
  const { fields } = named ?? table
  const field = fields.find((candidate) => candidate.name === name)
  if (!field || more !== undefined) return shapes.any
  const shape = shapeOfField(field, (other) => checker.workspace.table(other), field === fields[0])
  // There may be no record beside one of a table that is joined.
  return joined?.size ? nullable(shape, 'unlikely') : shape
}

/** A variable that is not set reads as null, which may be meant so. Names that begin with $ are not the workspace's own. */
function checkEnvironment(checker: Checker, expression: ReferenceExpression, scope: Scope): void {
  const [name, ...rest] = expression.path
  const known = checker.workspace.environment
  if (!known || typeof name !== 'string' || name.startsWith('$') || known.has(name)) return
  const near = nearestName(name, known)
  checker.report(
    'ENVIRONMENT.UNKNOWN',
    scope.at,
    `There is no environment variable ${name}, so this is always empty. ${near === undefined ? 'Set it in the settings of the workspace.' : `Did you mean ${near}?`}`,
    scope.step?.id,
    near === undefined
      ? undefined
      : checker.replacing(`Change to ${near}`, scope, expression, { ...expression, path: [near, ...rest] }),
  )
}
