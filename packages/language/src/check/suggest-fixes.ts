import type { Library } from '../definitions/library.ts'
import { calledKinds, type Document, isProgram, type ProgramDocument } from '../documents/document.ts'
import type { Problem } from '../documents/problem.ts'
import type { TableDocument } from '../documents/table.ts'
import { findStep } from '../edits/find-step.ts'
import { mapExpression } from '../edits/map-expression.ts'
import type { Expression } from '../expressions/expression.ts'
import type { Step } from '../stacks/step.ts'
import { argumentOf } from './argument-of.ts'
import type { CheckedWorkspace } from './checker.ts'
import type { Edit } from './fix.ts'
import { nearestName } from './nearest-name.ts'
import { variablesWritten } from './variables.ts'

/** Problems found while compiling, each with a fix where the name that is unknown is nearly one that is known. */
export function suggestFixes(
  problems: readonly Problem[],
  document: Document,
  workspace: CheckedWorkspace,
  library: Library,
): Problem[] {
  if (!isProgram(document)) return [...problems]
  return problems.map((problem) => {
    const suggestion = problem.fix ? undefined : suggest(problem, document, workspace, library)
    if (!suggestion) return problem
    const { name, edits } = suggestion
    return {
      ...problem,
      message: `${problem.message} Did you mean ${name}?`,
      fix: { title: `Change to ${name}`, edits },
    }
  })
}

interface Suggestion {
  /** What was meant. */
  readonly name: string
  readonly edits: readonly Edit[]
}

function suggest(
  { code, path = '', step: id }: Problem,
  document: ProgramDocument,
  workspace: CheckedWorkspace,
  library: Library,
): Suggestion | undefined {
  const step = id === undefined ? undefined : findStep(document.stack, id)?.step
  if (step && code === 'FUNCTION.UNKNOWN' && !library.functions.has(step.function)) {
    const name = nearestName(step.function, library.functions.keys())
    return name === undefined
      ? undefined
      : { name, edits: [{ kind: 'call', step: step.id, from: step.function, to: name }] }
  }
  if (step && code === 'ARGUMENT.UNKNOWN') return suggestArgument(step, path, library)
  if (step && code === 'SLOT.UNKNOWN') return suggestSlot(step, path, library)
  if (step && code === 'DOCUMENT.UNKNOWN') return suggestDocument(step, workspace, library)
  if (code === 'TABLE.UNKNOWN' && path === 'authentication') return suggestAuthentication(document, workspace)
  const place = expressionAt(document, step, path)
  if (!place) return undefined
  const { expression, keys } = place
  const rename = renamer(code, step, document, workspace, library)
  let name: string | undefined
  const to = mapExpression(expression, (part) => {
    const better = rename?.(part, expression)
    name ??= better?.name
    return better?.part ?? part
  })
  if (name === undefined) return undefined
  return { name, edits: [{ kind: 'replace', step: step?.id ?? null, path: keys, from: expression, to }] }
}

function suggestArgument(step: Step, path: string, library: Library): Suggestion | undefined {
  const from = Object.keys(step.arguments).find((name) => path.endsWith(`.arguments.${name}`))
  const inputs = Object.keys(library.functions.get(step.function)?.inputs ?? {})
  // Of a slot's arguments no step is the owner.
  if (from === undefined || inputs.includes(from)) return undefined
  const free = inputs.filter((input) => !Object.hasOwn(step.arguments, input))
  const name = nearestName(from, free)
  return name === undefined ? undefined : { name, edits: [{ kind: 'argument', step: step.id, from, to: name }] }
}

function suggestSlot(step: Step, path: string, library: Library): Suggestion | undefined {
  const position = Number(/\.slots\.(\d+)$/.exec(path)?.[1] ?? Number.NaN)
  const from = step.slots?.[position]?.name
  const specs = library.functions.get(step.function)?.slots ?? []
  if (from === undefined || specs.some(({ name }) => name === from)) return undefined
  const free = specs.filter(({ name, repeats }) => repeats || !step.slots?.some((slot) => slot.name === name))
  const name = nearestName(
    from,
    free.map((spec) => spec.name),
  )
  return name === undefined ? undefined : { name, edits: [{ kind: 'slot', step: step.id, position, from, to: name }] }
}

/** The program that a step calls by its kind: an addon, a task and the like. */
function suggestDocument(step: Step, workspace: CheckedWorkspace, library: Library): Suggestion | undefined {
  for (const [argument, { type }] of Object.entries(library.functions.get(step.function)?.inputs ?? {})) {
    const kind = calledKinds.find((each) => each === type)
    const from = argumentOf(step, argument)
    if (!kind || from?.kind !== 'constant' || typeof from.value !== 'string') continue
    const names = [...(workspace.names?.(kind) ?? [])]
    const name = names.includes(from.value) ? undefined : nearestName(from.value, names)
    if (name === undefined) continue
    const to: Expression = { kind: 'constant', value: name }
    return { name, edits: [{ kind: 'replace', step: step.id, path: ['arguments', argument], from, to }] }
  }
}

/** Only tables whose records are users are meant. */
function suggestAuthentication(document: ProgramDocument, workspace: CheckedWorkspace): Suggestion | undefined {
  const from = document.kind === 'endpoint' ? document.authentication : null
  if (from === null) return undefined
  const tables = [...(workspace.names?.('table') ?? [])].filter((name) => workspace.table(name)?.authentication)
  const name = nearestName(from, tables)
  return name === undefined ? undefined : { name, edits: [{ kind: 'authentication', from, to: name }] }
}

type Rename = (part: Expression, whole: Expression) => { readonly part: Expression; readonly name: string } | undefined

/** How names inside an expression are set right, for the codes that are about such. */
function renamer(
  code: string,
  step: Step | undefined,
  document: ProgramDocument,
  workspace: CheckedWorkspace,
  library: Library,
): Rename | undefined {
  switch (code) {
    case 'VARIABLE.UNKNOWN':
      return renamePath('var', variablesWritten(document, library))
    case 'INPUT.UNKNOWN':
      return renamePath('input', new Set(document.inputs.map(({ name }) => name)))
    case 'FILTER.UNKNOWN':
      return renameFilter(library.filters)
    case 'TABLE.UNKNOWN':
      return renameText((name) => !workspace.table(name), workspace.names?.('table') ?? [])
    case 'FUNCTION.UNKNOWN':
      return renameText((name) => !workspace.function(name), workspace.names?.('function') ?? [])
    case 'CONDITION.INVALID':
      return renameFilter(library.queryFilters)
    case 'COLUMN.UNKNOWN': {
      const table = step && tableOf(step, workspace, library)
      return table && renameColumn(table)
    }
  }
}

function renameFilter(known: ReadonlyMap<string, unknown>): Rename {
  return (part) => {
    if (part.kind !== 'filter' || known.has(part.name)) return undefined
    const name = nearestName(part.name, known.keys())
    return name === undefined ? undefined : { part: { ...part, name }, name }
  }
}

/** An argument that is a name. */
function renameText(isUnknown: (name: string) => boolean, names: Iterable<string>): Rename {
  return (part, whole) => {
    if (part !== whole || part.kind !== 'constant' || typeof part.value !== 'string' || !isUnknown(part.value))
      return undefined
    const name = nearestName(part.value, names)
    return name === undefined ? undefined : { part: { kind: 'constant', value: name }, name }
  }
}

function renamePath(root: 'var' | 'input' | 'db', known: ReadonlySet<string>): Rename {
  return (part) => {
    if (part.kind !== 'reference' || part.root !== root) return undefined
    const [first, ...rest] = part.path
    if (typeof first !== 'string' || known.has(first)) return undefined
    const name = nearestName(first, known)
    return name === undefined ? undefined : { part: { ...part, path: [name, ...rest] }, name }
  }
}

/** A column is named by `$db.email` in a condition, or by its bare name as an argument. */
function renameColumn(table: TableDocument): Rename {
  const names = new Set(table.fields.map(({ name }) => name))
  const inCondition = renamePath('db', new Set([...names, table.name]))
  return (part, whole) => {
    if (part !== whole || part.kind !== 'constant' || typeof part.value !== 'string') return inCondition(part, whole)
    const name = nearestName(part.value, names)
    return name === undefined ? undefined : { part: { kind: 'constant', value: name }, name }
  }
}

/** The table that the step's arguments are about. */
function tableOf(step: Step, workspace: CheckedWorkspace, library: Library): TableDocument | undefined {
  const inputs = Object.entries(library.functions.get(step.function)?.inputs ?? {})
  const name = inputs.find(([, { type }]) => type === 'table')?.[0]
  const expression = name === undefined ? undefined : step.arguments[name]
  return expression?.kind === 'constant' ? workspace.table(String(expression.value)) : undefined
}

/** The expression a problem is about: its path leads at least to an argument or to the response. */
function expressionAt(
  document: ProgramDocument,
  step: Step | undefined,
  path: string,
): { expression: Expression; keys: (string | number)[] } | undefined {
  if (!step) {
    return document.response && path.startsWith('response')
      ? { expression: document.response, keys: ['response'] }
      : undefined
  }
  const keys = /(?:\.slots\.(\d+))?\.arguments\.([^.]+)(?!.*\.steps\.)/.exec(path)
  const [, slot, name] = keys ?? []
  if (name === undefined) return undefined
  const args = slot === undefined ? step.arguments : step.slots?.[Number(slot)]?.arguments
  const expression = args && Object.hasOwn(args, name) ? args[name] : undefined
  const prefix = slot === undefined ? [] : ['slots', Number(slot)]
  return expression && { expression, keys: [...prefix, 'arguments', name] }
}
