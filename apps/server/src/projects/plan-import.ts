import { randomUUID } from 'node:crypto'
import { type Document, documentName } from '@stackwright/language'
import { type DocumentPlace, type Finding, printDocument } from '@stackwright/script'
import type { DocumentChange } from '../documents/document-change.ts'
import { randomCanonical } from '../documents/new-api-group.ts'
import type { StoredDocument } from '../documents/stored-documents.ts'
import { scripts } from '../script-library.ts'
import { withoutValues } from '../settings/take-environment.ts'
import { type CheckedProject, checkProject, withoutRepeats } from './check-project.ts'
import { withoutLostReferences } from './deferred-references.ts'
import { matchDocuments } from './match-documents.ts'
import type { Project } from './read-project.ts'

export interface PlanEntry {
  readonly action: 'created' | 'changed' | 'unchanged' | 'deleted'
  readonly document: Document
  readonly stored: StoredDocument | undefined
  readonly place: DocumentPlace | undefined
}

export interface ImportPlan {
  readonly entries: readonly PlanEntry[]
  /** Of the texts and of what they say. */
  readonly findings: readonly Finding[]
  /** Whether nothing of it may be applied. */
  readonly refused: boolean
}

/** What an import comes to, and what speaks against it. Nothing is changed. */
export async function planImport(
  change: DocumentChange,
  project: Project,
  stored: readonly StoredDocument[],
  options: { readonly delete: boolean; readonly origins: readonly string[] },
): Promise<ImportPlan> {
  const matches = matchDocuments(project.documents, stored)
  const kept = new Set(matches.map((match) => match.stored))
  const rest = stored.filter((each) => !kept.has(each))
  const staying = options.delete ? [] : rest.map(({ document }) => document)
  const tables = new Set(
    [...project.documents, ...staying].filter(({ kind }) => kind === 'table').map((document) => documentName(document)),
  )
  const foreign = await idsElsewhere(change, project.documents)
  const canonicals = await findCanonicals(change)
  const entries = matches.map((match, position): PlanEntry => {
    const original = project.documents[position] as Document
    const addressed = withCanonical(
      match.document,
      match.stored?.document,
      project.unaddressed.has(original),
      canonicals,
    )
    const reachable = withCors(addressed, match.stored?.document, options.origins)
    const own = !match.stored && foreign.has(reachable.id) ? { ...reachable, id: randomUUID() } : reachable
    const document = withoutValues(withoutLostReferences(own, (name) => tables.has(name)))
    return {
      action: actionOf(document, match.stored),
      document,
      stored: match.stored,
      place: project.places.get(original),
    }
  })
  const removed = options.delete ? rest : []
  const checked = check(entries, staying)
  return {
    entries: [
      ...entries,
      ...removed.map((each) => ({
        action: 'deleted' as const,
        document: each.document,
        stored: each,
        place: undefined,
      })),
    ],
    findings: withoutRepeats(project.findings, checked.findings),
    refused: checked.refused || project.findings.some(({ severity }) => severity === 'error'),
  }
}

function check(entries: readonly PlanEntry[], staying: readonly Document[]): CheckedProject {
  const places = new Map(entries.map(({ document, place }) => [document, place]))
  const documents = entries.map(({ document }) => document)
  return checkProject(documents, [...documents, ...staying], (document) => places.get(document))
}

/** A draft that waits for its publication is changed, too: an import is what serves from then on. */
function actionOf(document: Document, stored: StoredDocument | undefined): PlanEntry['action'] {
  if (!stored) return 'created'
  const same = printDocument(stored.document, scripts) === printDocument(document, scripts)
  return same && stored.publishedRevision === stored.revision ? 'unchanged' : 'changed'
}

/** A group that says no canonical keeps the one it has here; a new one gets one that nobody has. */
function withCanonical(
  document: Document,
  stored: Document | undefined,
  isUnaddressed: boolean,
  taken: ReadonlySet<string>,
): Document {
  if (document.kind !== 'api_group' || !isUnaddressed) return document
  if (stored?.kind === 'api_group') return { ...document, canonical: stored.canonical }
  return taken.has(document.canonical) ? { ...document, canonical: randomCanonical() } : document
}

/** A group that says nothing of other origins gets those that the caller names, or keeps what it says of them here. */
function withCors(document: Document, stored: Document | undefined, origins: readonly string[]): Document {
  if (document.kind !== 'api_group' || document.cors.origins.length > 0) return document
  const here = stored?.kind === 'api_group' ? stored.cors : document.cors
  return { ...document, cors: origins.length === 0 ? here : { ...here, origins: [...origins] } }
}

/** Ids are unique in the installation: what comes from another workspace here gets one of its own. */
async function idsElsewhere(change: DocumentChange, documents: readonly Document[]): Promise<ReadonlySet<string>> {
  const rows = await change.prisma.document.findMany({
    where: { id: { in: documents.map(({ id }) => id) }, workspaceId: { not: change.workspaceId } },
    select: { id: true },
  })
  const own = await change.prisma.document.findMany({
    where: { id: { in: documents.map(({ id }) => id) }, workspaceId: change.workspaceId },
    select: { id: true, kind: true, deletedAt: true },
  })
  // A deleted document comes back under its id, but only as what it was.
  const kinds = new Map(documents.map(({ id, kind }) => [id, kind]))
  const other = own.filter(({ id, kind }) => kinds.get(id) !== kind)
  return new Set([...rows, ...other].map(({ id }) => id))
}

/** The canonicals of all API groups of the installation. */
export async function findCanonicals(change: DocumentChange): Promise<ReadonlySet<string>> {
  const rows = await change.prisma.$queryRaw<{ canonical: string }[]>`
    SELECT revision.content::jsonb ->> 'canonical' AS canonical
    FROM document JOIN revision ON revision.id = document.draft_revision_id
    WHERE document.kind = 'api_group' AND document.deleted_at IS NULL`
  return new Set(rows.map(({ canonical }) => canonical))
}
