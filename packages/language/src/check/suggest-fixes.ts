import type { Library } from '../definitions/library.ts'
import { type Document, isProgram, type ProgramDocument } from '../documents/document.ts'
import type { Problem } from '../documents/problem.ts'
import type { TableDocument } from '../documents/table.ts'
import { findStep } from '../edits/find-step.ts'
import { mapExpression } from '../edits/map-expression.ts'
import type { Expression } from '../expressions/expression.ts'
import type { Step } from '../stacks/step.ts'
import type { CheckedWorkspace } from './checker.ts'
import type { Fix } from './fix.ts'
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
    const fix = problem.fix ?? suggest(problem, document, workspace, library)
    return fix ? { ...problem, fix } : problem
  })
}

function suggest(
  { code, path = '', step: id }: Problem,
  document: ProgramDocument,
  workspace: CheckedWorkspace,
  library: Library,
): Fix | undefined {
  const step = id === undefined ? undefined : findStep(document.stack, id)?.step
  if (code === 'FUNCTION.UNKNOWN' && step && !library.functions.has(step.function)) {
    const to = nearestName(step.function, library.functions.keys())
    return to === undefined
      ? undefined
      : { title: `Change to ${to}`, edits: [{ kind: 'call', step: step.id, from: step.function, to }] }
  }
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
  const edit = { kind: 'replace', step: step?.id ?? null, path: keys, from: expression, to } as const
  return { title: `Change to ${name}`, edits: [edit] }
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
      return (part) => {
        if (part.kind !== 'filter' || library.filters.has(part.name)) return undefined
        const name = nearestName(part.name, library.filters.keys())
        return name === undefined ? undefined : { part: { ...part, name }, name }
      }
    case 'COLUMN.UNKNOWN': {
      const table = step && tableOf(step, workspace, library)
      return table && renameColumn(table)
    }
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
