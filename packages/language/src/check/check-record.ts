import type { InputSpec } from '../definitions/input-spec.ts'
import type { InputDeclaration } from '../documents/input.ts'
import type { Field } from '../documents/table.ts'
import type { Expression, ObjectExpression } from '../expressions/expression.ts'
import type { Step } from '../stacks/step.ts'
import { refusedByField } from './accepts.ts'
import { listed, nearestValue } from './check-comparison.ts'
import { type Checker, type Scope, scopeAt } from './checker.ts'
import type { Fix } from './fix.ts'
import { nearestName } from './nearest-name.ts'
import { describeShape, isUnknown, nonNull, type Shape } from './shapes/shape.ts'
import { type Wanted, wantedBy } from './wanted.ts'

/** Compares an argument that is a record, or takes a list of such, with the table or function it is for. */
export function checkRecords(
  checker: Checker,
  spec: InputSpec,
  shape: Shape,
  expression: Expression,
  step: Step,
  scope: Scope,
): void {
  const wanted = wantedBy(checker, spec, step)
  if (!wanted || isUnknown(shape)) return
  checkRecord(checker, wanted, spec.complete ? allNeeded(wanted) : [], shape, expression, scope)
  if (spec.type === 'record' || !shape.list) return
  // In a list of changes each has to say which record it is about.
  const needed = spec.complete ? allNeeded(wanted) : wanted.fields.slice(0, 1)
  if (expression.kind === 'array')
    for (const [index, item] of expression.items.entries()) {
      const at = scopeAt(scope, 'items', index)
      const one = checker.silently(() => checker.evaluate(item, at))
      checkRecord(checker, wanted, needed, one, item, at)
    }
  else checkRecord(checker, wanted, needed, shape.list.of, expression, scope)
}

/** The fields without which a record is not complete. */
function allNeeded({ fields, isTable, given }: Wanted): Wanted['fields'] {
  return fields.filter((field, index) => {
    const fills = !field.required || (field.default !== undefined && field.default !== null)
    // The key of a table is given by the database.
    return !fills && !(isTable && index === 0) && !given?.has(field.name)
  })
}

function checkRecord(
  checker: Checker,
  wanted: Wanted,
  needed: Wanted['fields'],
  shape: Shape,
  expression: Expression,
  scope: Scope,
): void {
  if (!shape.object || isUnknown(shape)) return
  const entries = expression.kind === 'object' ? expression : undefined
  const fields = new Map(wanted.fields.map((field) => [field.name, field]))
  for (const [name, part] of shape.object.fields) {
    const field = fields.get(name)
    const position = entries?.entries.findIndex((entry) => entry.key === name) ?? -1
    const value = position >= 0 ? scopeAt(scope, 'entries', position, 'value') : scope
    const doubtful = part.optional === true || wanted.changed === true
    if (!field) reportUnknown(checker, wanted, name, expression, scope, position, doubtful)
    else checkField(checker, field, part.shape, entries?.entries[position]?.value, value, doubtful)
  }
  if (shape.object.open) return
  for (const field of needed) {
    if (shape.object.fields.has(field.name)) continue
    const message = `${field.name} is needed ${wanted.isTable ? 'in a record of' : 'by'} ${wanted.what}, but is not given.`
    const { at } = scopeAt(scope, field.name)
    checker.report('INPUT.MISSING', at, message, scope.step?.id, undefined, { doubtful: wanted.changed === true })
  }
}

function reportUnknown(
  checker: Checker,
  wanted: Wanted,
  name: string,
  expression: Expression,
  scope: Scope,
  position: number,
  doubtful: boolean,
): void {
  const near = nearestName(
    name,
    wanted.fields.map((field) => field.name),
  )
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`
  const message = wanted.isTable
    ? `The table ${wanted.what} has no field "${name}".${hint}`
    : `${wanted.what} has no input "${name}", so this is never read.${hint}`
  const code = wanted.isTable ? 'COLUMN.UNKNOWN' : 'INPUT.UNKNOWN'
  const { at } = position >= 0 ? scopeAt(scope, 'entries', position) : scope
  checker.report(
    code,
    at,
    message,
    scope.step?.id,
    near === undefined ? undefined : renamed(checker, expression, name, near, scope),
    { doubtful },
  )
}

function renamed(checker: Checker, expression: Expression, from: string, to: string, scope: Scope): Fix | undefined {
  if (expression.kind !== 'object') return undefined
  const entries = expression.entries.map((entry) => (entry.key === from ? { ...entry, key: to } : entry))
  const changed: ObjectExpression = { kind: 'object', entries }
  return checker.replacing(`Change to ${to}`, scope, expression, changed)
}

function checkField(
  checker: Checker,
  field: Field | InputDeclaration,
  shape: Shape,
  expression: Expression | undefined,
  scope: Scope,
  perhaps: boolean,
): void {
  if (isUnknown(shape)) return
  const step = scope.step?.id
  const doubtful = perhaps || (shape.null !== undefined && !field.required)
  const expected = refusedByField(field, shape)
  if (expected !== undefined) {
    const got = describeShape(nonNull(shape))
    checker.report(
      'INPUT.WRONG_TYPE',
      scope.at,
      `${field.name} must be ${expected}, but it is ${got}.`,
      step,
      undefined,
      { doubtful },
    )
    return
  }
  const { values } = field
  const given = shape.text?.values
  // A filter of the field may still change it.
  if (field.type !== 'enum' || field.list || field.filters.length > 0 || !values || !given || shape.number) return
  if (given.some((value) => values.includes(value))) return
  const fix = expression && nearestValue(checker, expression, values, scope)
  const named = given.length === 1 ? `"${given[0]}"` : 'none of what it can be here'
  const message =
    given.length === 1
      ? `${field.name} cannot be ${named}: it is one of ${listed(values)}.`
      : `${field.name} can be ${listed(values)}, and ${named} is among them.`
  checker.report('INPUT.NOT_ALLOWED', scope.at, message, step, fix, { doubtful })
}
