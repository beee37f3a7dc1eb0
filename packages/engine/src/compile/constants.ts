import {
  argumentMissing,
  columnUnknown,
  type Expression,
  expressionInvalid,
  functionUnknown,
  type InputSpec,
  type InputSpecs,
  type Json,
  tableUnknown,
} from '@stackwright/language'
import { coercerFor } from './coercer.ts'
import { at, type Context, compileExpression } from './context.ts'
import { reporting } from './reporting.ts'

export type Constants = Record<string, Json | undefined>

/** Reads and checks the arguments that are known when compiling. A wrong one stops the step's compilation. */
export function compileConstants(
  specs: InputSpecs,
  expressionOf: (name: string) => Expression | undefined,
  context: Context,
  of: string,
): Constants {
  const constants: Constants = {}
  for (const [name, spec] of Object.entries(specs)) {
    if (spec.mode !== 'constant') continue
    reporting<void>(
      at(context, name),
      () => {
        constants[name] = readConstant(name, spec, expressionOf(name), at(context, name), of)
        checkName(spec, constants, name, context)
      },
      (fail) => fail(),
    )
  }
  return constants
}

function readConstant(
  name: string,
  spec: InputSpec,
  expression: Expression | undefined,
  context: Context,
  of: string,
): Json | undefined {
  if (!expression) {
    if (spec.default !== undefined || spec.optional) return spec.default
    throw argumentMissing({ name, of })
  }
  const { constant } = compileExpression(expression, context)
  if (constant === undefined)
    throw expressionInvalid({ reason: `${name} must be chosen here; it cannot be computed when the step runs.` })
  if (constant === null && spec.optional) return spec.default
  const coerce = coercerFor(name, spec)
  return (coerce ? coerce(constant, undefined as never) : constant) as Json
}

function checkName(spec: InputSpec, constants: Constants, name: string, context: Context): void {
  const value = constants[name]
  if (typeof value !== 'string') return
  const { workspace } = context.program
  if (spec.type === 'table' && !workspace.table(value)) throw tableUnknown({ name: value })
  if (spec.type === 'function' && !workspace.function(value)) throw functionUnknown({ name: value })
  const table = spec.type === 'field' && spec.of ? constants[spec.of] : undefined
  if (typeof table !== 'string') return
  const known = workspace.table(table)
  // `settings.theme` is a key within the json field settings.
  if (known && !known.fields.some(({ name: field }) => field === value || value.startsWith(`${field}.`)))
    throw columnUnknown({ table, name: value })
}
