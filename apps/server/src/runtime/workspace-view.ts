import type { WorkspaceView, Wrapping } from '@stackwright/engine'
import {
  type CalledKind,
  type CheckedWorkspace,
  type Document,
  documentName,
  isProgram,
  type MiddlewareDefaults,
  type MiddlewareDocument,
  type MiddlewareUse,
  type ProgramDocument,
  type TableTriggerDocument,
  type WrappedKind,
  wrappedKinds,
} from '@stackwright/language'

/** What the programs of a workspace can name, from its documents. */
export function createWorkspaceView(documents: Iterable<Document>): WorkspaceView & CheckedWorkspace {
  const byName = new Map<string, Document>()
  const names = new Map<string, string[]>()
  const programs: ProgramDocument[] = []
  const triggers = new Map<string, TableTriggerDocument[]>()
  const defaults: MiddlewareDefaults[] = []
  const branches: MiddlewareDefaults[] = []
  for (const document of documents) {
    byName.set(`${document.kind} ${documentName(document)}`, document)
    const known = names.get(document.kind)
    if (known) known.push(documentName(document))
    else names.set(document.kind, [documentName(document)])
    if (isProgram(document)) programs.push(document)
    if (!document.active) continue
    if (document.kind === 'table_trigger')
      triggers.set(document.table, [...(triggers.get(document.table) ?? []), document])
    if (document.kind === 'workspace') defaults.push(document.middleware)
    if (document.kind === 'branch') branches.push(document.middleware)
  }
  const find = <Kind extends Document['kind']>(kind: Kind, name: string) =>
    byName.get(`${kind} ${name}`) as Extract<Document, { kind: Kind }> | undefined
  return {
    table: (name) => find('table', name),
    function: (name) => find('function', name),
    names: (kind) => names.get(kind) ?? [],
    programs,
    program: (kind: CalledKind, name) => {
      const document = find(kind, name)
      return document && isProgram(document) ? document : undefined
    },
    triggers: (table) => triggers.get(table) ?? [],
    middleware(document) {
      if (!isWrapped(document)) return undefined
      const group = document.kind === 'endpoint' ? find('api_group', document.group)?.middleware : undefined
      const uses = [document.middleware, group, ...[...defaults, ...branches].map((each) => each[document.kind])]
      return wrappingOf(uses, (name) => find('middleware', name))
    },
  }
}

const isWrapped = (document: ProgramDocument): document is Extract<ProgramDocument, { kind: WrappedKind }> =>
  (wrappedKinds as readonly string[]).includes(document.kind)

/** Whoever says something first, from the program outwards, says all of it. */
function wrappingOf(
  uses: readonly (MiddlewareUse | undefined)[],
  find: (name: string) => MiddlewareDocument | undefined,
): Wrapping | undefined {
  const list = (when: 'pre' | 'post') => {
    const said = uses.find((use) => use && use[when] !== null)?.[when] ?? []
    return said.flatMap(({ name, active }) => {
      const middleware = active ? find(name) : undefined
      return middleware?.active ? [middleware] : []
    })
  }
  const wrapping = { pre: list('pre'), post: list('post') }
  return wrapping.pre.length + wrapping.post.length > 0 ? wrapping : undefined
}
