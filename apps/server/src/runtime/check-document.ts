import { compileProgram } from '@stackwright/engine'
import { type Document, type Library, type Problem, tableUnknown } from '@stackwright/language'
import type { ServedWorkspace } from './served-workspace.ts'

/** What is wrong with a document among the published ones of its workspace. */
export function checkDocument(workspace: ServedWorkspace, document: Document, library: Library): Problem[] {
  if (document.kind !== 'endpoint' && document.kind !== 'function') return []
  const { problems } = compileProgram(document, workspace.view, library)
  const authentication = document.kind === 'endpoint' ? document.authentication : null
  return [...checkAuthentication(workspace, authentication), ...problems]
}

function checkAuthentication({ view }: ServedWorkspace, name: string | null): Problem[] {
  if (name === null || view.table(name)?.authentication) return []
  const { code, message } = tableUnknown({ name })
  const problem = view.table(name) ? `The table ${name} has no authentication: its records are no users.` : message
  return [{ severity: 'error', code, message: problem, path: 'authentication' }]
}
