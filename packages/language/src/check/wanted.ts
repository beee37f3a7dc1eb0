import type { InputSpec } from '../definitions/input-spec.ts'
import { calledKinds, type ProgramDocument } from '../documents/document.ts'
import type { InputDeclaration } from '../documents/input.ts'
import type { Field } from '../documents/table.ts'
import type { Step } from '../stacks/step.ts'
import { argumentOf } from './argument-of.ts'
import { calledEndpoint } from './called-endpoint.ts'
import type { Checker } from './checker.ts'

/** What a record can hold: the fields of a table, or the inputs of a program. */
export interface Wanted {
  readonly what: string
  readonly fields: readonly (Field | InputDeclaration)[]
  readonly isTable: boolean
  /** Fields that are given elsewhere. */
  readonly given?: ReadonlySet<string>
  /** Something may change the record before it is read. */
  readonly changed?: boolean
}

/** What an argument of a step that is about another one, such as a table, can hold. */
export function wantedBy(checker: Checker, { of }: InputSpec, step: Step): Wanted | undefined {
  const argument = of === undefined ? undefined : argumentOf(step, of)
  const definition = checker.library.functions.get(step.function)
  if (of === undefined || argument?.kind !== 'constant' || typeof argument.value !== 'string') return undefined
  const name = argument.value
  const type = definition?.inputs[of]?.type
  if (type === 'table') {
    const table = checker.workspace.table(name)
    return table && { what: name, fields: table.fields, isTable: true }
  }
  if (definition?.requests) {
    const found = calledEndpoint(checker, definition, definition.requests, step)
    return found && inputsOf(checker, found.endpoint, `${found.endpoint.method} ${found.endpoint.path}`, found.given)
  }
  const kind = calledKinds.find((each) => each === type)
  const called =
    kind === 'function' ? checker.workspace.function(name) : kind && checker.workspace.program?.(kind, name)
  return called && inputsOf(checker, called, name)
}

function inputsOf(checker: Checker, program: ProgramDocument, what: string, given?: ReadonlySet<string>): Wanted {
  const { length = 0 } = checker.workspace.middleware?.(program)?.pre ?? {}
  return { what, fields: program.inputs, isTable: false, ...(given && { given }), changed: length > 0 }
}
