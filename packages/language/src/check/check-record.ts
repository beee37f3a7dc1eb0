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

/** What a record can hold: the fields of a table, or the inputs of a function. */
interface Wanted {
  readonly what: string
  readonly fields: readonly (Field | InputDeclaration)[]
  readonly isTable: boolean
}

/** Compares an argument of type record with the table or function it is for. */
export function checkRecord(
  checker: Checker,
  spec: InputSpec,
  shape: Shape,
  expression: Expression,
  step: Step,
  scope: Scope,
): void {
  const wanted = wantedBy(checker, spec, step)
  if (!wanted || !shape.object || isUnknown(shape)) return
  const entries = expression.kind === 'object' ? expression : undefined
  const fields = new Map(wanted.fields.map((field) => [field.name, field]))
  for (const [name, part] of shape.object.fields) {
    const field = fields.get(name)
    const position = entries?.entries.findIndex((entry) => entry.key === name) ?? -1
    const value = position >= 0 ? scopeAt(scope, 'entries', position, 'value') : scope
    if (!field) reportUnknown(checker, wanted, name, expression, scope, position)
    else checkField(checker, field, part.shape, entries?.entries[position]?.value, value)
  }
  if (!spec.complete || shape.object.open) return
  for (const [index, field] of wanted.fields.entries()) {
    const fills = !field.required || (field.default !== undefined && field.default !== null)
    // The key of a table is given by the database.
    if (fills || (wanted.isTable && index === 0) || shape.object.fields.has(field.name)) continue
    const message = `${field.name} is needed ${wanted.isTable ? 'in a record of' : 'by'} ${wanted.what}, but is not given.`
    checker.report('INPUT.MISSING', scopeAt(scope, field.name).at, message, step.id)
  }
}

function wantedBy(checker: Checker, { of }: InputSpec, step: Step): Wanted | undefined {
  const argument = of === undefined ? undefined : step.arguments[of]
  const definition = checker.library.functions.get(step.function)
  if (of === undefined || argument?.kind !== 'constant' || typeof argument.value !== 'string') return undefined
  const what = argument.value
  switch (definition?.inputs[of]?.type) {
    case 'table': {
      const table = checker.workspace.table(what)
      return table && { what, fields: table.fields, isTable: true }
    }
    case 'function': {
      const called = checker.workspace.function(what)
      return called && { what, fields: called.inputs, isTable: false }
    }
    default:
      return undefined
  }
}

function reportUnknown(
  checker: Checker,
  wanted: Wanted,
  name: string,
  expression: Expression,
  scope: Scope,
  position: number,
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
): void {
  if (isUnknown(shape)) return
  const step = scope.step?.id
  const doubtful = shape.null !== undefined && !field.required
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
