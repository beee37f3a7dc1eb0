import type { ImportResult, PlannedDocument } from '@stackwright/contract'
import { type Document, documentName } from '@stackwright/language'
import { type DocumentPlace, type Finding, printDocument } from '@stackwright/script'
import { changeDocuments, type DocumentChange } from '../documents/document-change.ts'
import type { DocumentServices } from '../documents/document-services.ts'
import type { Author } from '../documents/documents.ts'
import { findDocuments, type StoredDocument } from '../documents/stored-documents.ts'
import { scripts } from '../script-library.ts'
import { takeEnvironment } from '../settings/take-environment.ts'
import { applyPlan } from './apply-plan.ts'
import { planImport } from './plan-import.ts'
import type { Project } from './read-project.ts'
import { findingOf, refusalOf } from './refusal-finding.ts'

export interface ImportOptions {
  /** Everything is done, and then undone: what it says is what an import would do. */
  readonly dryRun: boolean
  /** Deletes what the texts do not have. */
  readonly delete: boolean
  /** Who may call API groups from a browser, where the texts say nothing of it. */
  readonly origins: readonly string[]
}

type ImportServices = Pick<DocumentServices, 'prisma' | 'library' | 'live' | 'tables' | 'environment' | 'origin'>
type ChangeServices = Pick<ImportServices, 'library' | 'tables' | 'environment'>

/** Ends the transaction of an import that is not to stay. */
class Undone extends Error {
  readonly result: ImportResult
  constructor(result: ImportResult) {
    super('Undone')
    this.result = result
  }
}

/**
 * Brings a workspace to what a project's texts say, in one transaction with the tables: all of it or nothing. Nothing is applied
 * when something cannot be read or does not fit together; a step that is wrong comes along and fails when it runs. Before it is committed, everything is read again and compared with what the texts say.
 */
export async function importProject(
  services: ImportServices,
  workspaceId: string,
  author: Author,
  project: Project,
  options: ImportOptions,
): Promise<ImportResult> {
  const { prisma, origin, live } = services
  try {
    const result = await changeDocuments(
      prisma,
      { workspaceId, accountId: author?.id ?? null, origin },
      async (change) => {
        const outcome = await importInChange(change, services, project, options)
        if (!outcome.applied) throw new Undone(outcome)
        return outcome
      },
    )
    await live.refresh(workspaceId)
    return result
  } catch (error) {
    if (error instanceof Undone) return error.result
    throw error
  }
}

/** Does an import in a transaction that has been begun; unless the result says that it is applied, everything has to be undone. */
export async function importInChange(
  change: DocumentChange,
  services: ChangeServices,
  project: Project,
  options: ImportOptions,
): Promise<ImportResult> {
  const stored = await findDocuments(change.prisma, change.workspaceId)
  const plan = await planImport(change, project, stored, options)
  const findings = [...plan.findings]
  const documents = plan.entries.map(({ action, document, place }): PlannedDocument => {
    return { action, kind: document.kind, name: documentName(document), file: place?.file, line: place?.line }
  })
  const answer = (refused: boolean): ImportResult => {
    return { applied: !refused && !options.dryRun, refused, documents, findings }
  }
  if (plan.refused) return answer(true)
  const failed = (await takeEnvironments(change, services, project)) ?? (await applyPlan(change, services, plan))
  const against = failed ? [failed] : await compare(change, plan.entries)
  findings.push(...against)
  return answer(against.length > 0)
}

/** Values of environment variables become settings; answers what refused. */
async function takeEnvironments(
  change: DocumentChange,
  { environment }: ChangeServices,
  { documents, places }: Project,
): Promise<Finding | undefined> {
  for (const document of documents)
    try {
      await takeEnvironment(change, environment, document)
    } catch (error) {
      return refusalOf(places.get(document), error)
    }
  return undefined
}

/** What was stored, read again, says what the texts say. */
async function compare(
  change: DocumentChange,
  entries: readonly {
    readonly action: string
    readonly document: Document
    readonly place: DocumentPlace | undefined
  }[],
): Promise<Finding[]> {
  const stored = new Map((await findDocuments(change.prisma, change.workspaceId)).map((each) => [each.id, each]))
  return entries.flatMap(({ action, document, place }) => {
    const there = stored.get(document.id)
    const same = action === 'deleted' ? !there : there !== undefined && isSame(there, document)
    if (same) return []
    const message = `${documentName(document)} did not come to what the text says.`
    return [findingOf(place, 'IMPORT.DIFFERENT', message)]
  })
}

const isSame = ({ document }: StoredDocument, other: Document) =>
  printDocument(document, scripts) === printDocument(other, scripts)
