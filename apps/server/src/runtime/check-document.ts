import { compileProgram } from '@stackwright/engine'
import {
  checkProgram,
  type Document,
  isProgram,
  type Library,
  type Notes,
  type Problem,
  suggestFixes,
  tableUnknown,
} from '@stackwright/language'
import type { ServedWorkspace } from './served-workspace.ts'

/** What is wrong with a document among the published ones of its workspace; `notes` gets what is known at each of its steps. */
export function checkDocument(
  { view, environment }: Pick<ServedWorkspace, 'view'> & Partial<Pick<ServedWorkspace, 'environment'>>,
  document: Document,
  library: Library,
  notes: Notes | null = null,
): Problem[] {
  if (!isProgram(document)) return []
  const { problems } = compileProgram(document, view, library)
  const authentication = document.kind === 'endpoint' ? checkAuthentication(view, document.authentication) : []
  const compiled = suggestFixes([...authentication, ...problems], document, view, library)
  const found = checkProgram(
    document,
    environment ? { ...view, environment: new Set(Object.keys(environment)) } : view,
    library,
    notes,
  )
  return merged(compiled, found)
}

/** Where both find the same mistake it is told once, by whichever knows how to mend it. */
function merged(compiled: readonly Problem[], found: readonly Problem[]): Problem[] {
  const better = (one: Problem, other: Problem) =>
    sameMistake(one, other) && (one.fix === undefined || other.fix !== undefined)
  return [
    ...compiled.filter((problem) => !found.some((other) => other.fix && !problem.fix && sameMistake(problem, other))),
    ...found.filter((problem) => !compiled.some((other) => better(problem, other))),
  ]
}

function sameMistake(one: Problem, other: Problem): boolean {
  return one.code === other.code && one.step === other.step && (isInside(one, other) || isInside(other, one))
}

const isInside = ({ path: outer = '' }: Problem, { path: inner = '' }: Problem) =>
  inner === outer || inner.startsWith(`${outer}.`)

function checkAuthentication(view: ServedWorkspace['view'], name: string | null): Problem[] {
  if (name === null || view.table(name)?.authentication) return []
  const { code, message } = tableUnknown({ name })
  const problem = view.table(name) ? `The table ${name} has no authentication: its records are no users.` : message
  return [{ severity: 'error', code, message: problem, path: 'authentication' }]
}
