import {
  type Document,
  type Expression,
  type InputDeclaration,
  isProgram,
  type Library,
  type MiddlewareUse,
  mapExpression,
  mapSteps,
  type ProgramDocument,
  type Step,
  walkSteps,
} from '@stackwright/language'
import type { NamedKind, Rename } from './rename.ts'
import { renameArguments, tablesOf } from './rename-arguments.ts'

/**
 * The document with every reference to what was renamed following it; the very same object when it has none. Which arguments
 * name a table, a field or a function, and which results are records, is known from the definitions of the steps.
 */
export function renameReferences(document: Document, rename: Rename, library: Library): Document {
  const renamed = renameIn(document, rename, library)
  return JSON.stringify(renamed) === JSON.stringify(document) ? document : renamed
}

/** Whether the document refers to it. */
export function refersTo(document: Document, kind: NamedKind, name: string, library: Library) {
  return renameReferences(document, { kind, from: name, to: `${name}\u0001` }, library) !== document
}

function renameIn(document: Document, rename: Rename, library: Library): Document {
  if (isProgram(document)) return renameAround(renameInProgram(document, rename, library), rename)
  switch (document.kind) {
    case 'table':
      return { ...document, fields: document.fields.map((field) => withTable(field, rename)) }
    case 'api_group':
      return { ...document, middleware: renameMiddleware(document.middleware, rename) }
    case 'workspace':
    case 'branch':
      return {
        ...document,
        middleware: Object.fromEntries(
          Object.entries(document.middleware).map(([kind, use]) => [kind, renameMiddleware(use, rename)]),
        ),
      }
    default:
      return document
  }
}

/** What a program says of others beside its stack. */
function renameAround(program: ProgramDocument, rename: Rename): ProgramDocument {
  switch (program.kind) {
    case 'endpoint': {
      const { group, authentication } = program
      return {
        ...program,
        group: rename.kind === 'api_group' && group === rename.from ? rename.to : group,
        authentication: rename.kind === 'table' && authentication === rename.from ? rename.to : authentication,
        middleware: renameMiddleware(program.middleware, rename),
      }
    }
    case 'function':
    case 'task':
    case 'tool':
      return { ...program, middleware: renameMiddleware(program.middleware, rename) }
    case 'table_trigger':
      return withTable(program, rename)
    default:
      return program
  }
}

function renameMiddleware(use: MiddlewareUse, rename: Rename): MiddlewareUse {
  if (rename.kind !== 'middleware') return use
  const renamed = (list: MiddlewareUse['pre']) =>
    list?.map((one) => (one.name === rename.from ? { ...one, name: rename.to } : one)) ?? null
  return { pre: renamed(use.pre), post: renamed(use.post) }
}

function renameInProgram<Program extends ProgramDocument>(
  document: Program,
  rename: Rename,
  library: Library,
): Program {
  const records = rename.kind === 'field' ? recordVariables(document, rename.table, library) : new Set<string>()
  const inRecords = (expression: Expression) =>
    mapExpression(expression, (part) => renameInRecord(part, records, rename))
  const all = (args: Step['arguments']): Step['arguments'] =>
    Object.fromEntries(Object.entries(args).map(([name, expression]) => [name, inRecords(expression)]))
  const stack = mapSteps(document.stack, (step) => {
    const definition = library.functions.get(step.function)
    return {
      ...step,
      arguments: all(definition ? renameArguments(step, definition, rename) : step.arguments),
      ...(step.slots && {
        slots: step.slots.map((slot) => (slot.arguments ? { ...slot, arguments: all(slot.arguments) } : slot)),
      }),
    }
  })
  return {
    ...document,
    inputs: document.inputs.map((input) => renameInput(input, rename)),
    stack,
    response: document.response && inRecords(document.response),
  }
}

/** Variables that only ever hold a record of the table. */
function recordVariables({ stack }: ProgramDocument, table: string, library: Library): Set<string> {
  const records = new Set<string>()
  const others = new Set<string>()
  for (const { step } of walkSteps(stack)) {
    const definition = library.functions.get(step.function)
    const isRecord = definition?.output?.type === 'object' && tablesOf(step, definition).includes(table)
    if (step.result) (isRecord ? records : others).add(step.result)
  }
  return new Set([...records].filter((name) => !others.has(name)))
}

function renameInRecord(part: Expression, records: ReadonlySet<string>, { from, to }: Rename): Expression {
  if (part.kind !== 'reference' || part.root !== 'var' || part.path[1] !== from) return part
  const [name] = part.path
  return typeof name === 'string' && records.has(name) ? { ...part, path: [name, to, ...part.path.slice(2)] } : part
}

function withTable<Declaration extends { table?: string | undefined }>(declaration: Declaration, rename: Rename) {
  return rename.kind === 'table' && declaration.table === rename.from
    ? { ...declaration, table: rename.to }
    : declaration
}

function renameInput(input: InputDeclaration, rename: Rename): InputDeclaration {
  const renamed = withTable(input, rename)
  return input.fields ? { ...renamed, fields: input.fields.map((field) => renameInput(field, rename)) } : renamed
}
