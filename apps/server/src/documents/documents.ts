import type { Account, DocumentRecord, DocumentSummary, ProgramScopes, UnreadableDocument } from '@stackwright/contract'
import { type Document, isProgram, Notes, type Problem, type Value } from '@stackwright/language'
import { conflict, refused } from '../platform/failures.ts'
import { writeScopes } from '../runtime/write-scopes.ts'
import { takeEnvironment, withoutValues } from '../settings/take-environment.ts'
import { checkReferences } from './check-document.ts'
import { createInChange } from './create-document.ts'
import { deleteInChange } from './delete-document.ts'
import { changeDocuments, type DocumentChange } from './document-change.ts'
import { type DocumentContent, receiveDocument, writeDocument } from './document-content.ts'
import type { DocumentServices } from './document-services.ts'
import { publishInChange } from './publish-document.ts'
import { repairInChange } from './repair-document.ts'
import { saveInChange } from './save-document.ts'
import { findDocument, findStored, isDamaged, listStored, type StoredDocument, toRecord } from './stored-documents.ts'

export interface Documents {
  list(workspaceId: string): Promise<{ documents: DocumentSummary[]; unreadable: UnreadableDocument[] }>
  get(workspaceId: string, id: string): Promise<DocumentRecord>
  create(workspaceId: string, author: Author, json: unknown, options: { publish: boolean }): Promise<DocumentRecord>
  /** Several at once, all or none; they are not checked for problems, so their maker must know what they say. */
  createAll(workspaceId: string, author: Author, documents: readonly Document[]): Promise<DocumentRecord[]>
  save(workspaceId: string, author: Author, id: string, save: SaveRequest): Promise<DocumentRecord>
  publish(workspaceId: string, author: Author, id: string, revision: number): Promise<DocumentRecord>
  delete(workspaceId: string, author: Author, id: string, request: DeleteRequest): Promise<void>
  check(workspaceId: string, json: unknown): Promise<{ problems: Problem[]; scopes: ProgramScopes }>
}

export type Author = Pick<Account, 'id'> | null

export interface SaveRequest {
  readonly document: unknown
  readonly baseRevision: number
  readonly note?: string | undefined
}

export interface DeleteRequest {
  readonly baseRevision: number
  readonly confirm?: string | undefined
}

/** The documents of all workspaces: saving, publishing and what follows from it. */
export function createDocuments(services: DocumentServices): Documents {
  const { prisma, live, origin } = services

  const problemsOf = (
    workspaceId: string,
    document: Document,
    surroundings: readonly { document: Document }[],
    notes?: Notes,
  ) => [...checkReferences(document, { documents: surroundings }), ...services.checkStack(workspaceId, document, notes)]

  const record = (workspaceId: string, stored: StoredDocument) =>
    toRecord(stored, problemsOf(workspaceId, stored.document, live.get(workspaceId)?.documents ?? []))

  const get = async (workspaceId: string, id: string) =>
    record(workspaceId, await findDocument(prisma, workspaceId, id))

  /** What was changed serves requests on this server before the change is acknowledged. */
  const change = async <Result>(
    workspaceId: string,
    author: Author,
    work: (change: DocumentChange) => Promise<Result>,
  ): Promise<Result> => {
    const result = await changeDocuments(prisma, { workspaceId, accountId: author?.id ?? null, origin }, work)
    await live.refresh(workspaceId)
    return result
  }

  /** What is stored of a document: without the values of the environment, which the settings take. */
  const take = async (current: DocumentChange, received: DocumentContent): Promise<DocumentContent> => {
    if (received.document.kind !== 'workspace') return received
    await takeEnvironment(current, services.environment, received.document)
    return writeDocument(withoutValues(received.document))
  }

  const refuseErrors = (workspaceId: string, document: Document) => {
    const problems = problemsOf(workspaceId, document, live.get(workspaceId)?.documents ?? [])
    const first = problems.find((problem) => problem.severity === 'error')
    if (first)
      throw refused({
        reason: `It cannot be published while it has errors: ${first.message}`,
        payload: { problems } as unknown as Value,
      })
  }

  return {
    list: (workspaceId) => listStored(prisma, workspaceId),
    get,

    async create(workspaceId, author, json, { publish }) {
      const received = receiveDocument(json)
      if (publish && isProgram(received.document)) refuseErrors(workspaceId, received.document)
      await change(workspaceId, author, async (current) =>
        createInChange(current, services, await take(current, received), { publish }),
      )
      return get(workspaceId, received.document.id)
    },

    async createAll(workspaceId, author, documents) {
      const received = documents.map((document) => receiveDocument(document))
      await change(workspaceId, author, async (current) => {
        for (const content of received)
          await createInChange(current, services, await take(current, content), { publish: true })
      })
      return Promise.all(received.map(({ document }) => get(workspaceId, document.id)))
    },

    async save(workspaceId, author, id, { document, baseRevision, note }) {
      const received = receiveDocument(document)
      if (received.document.id !== id) throw refused({ reason: 'A document keeps its id.' })
      await change(workspaceId, author, async (current) => {
        const stored = await findStored(current.prisma, workspaceId, id)
        if (isDamaged(stored)) {
          if (stored.revision !== baseRevision)
            throw conflict({ reason: 'Somebody saved this in the meantime. Open it again.' })
          const refuse = () => refuseErrors(workspaceId, received.document)
          return repairInChange(current, services, stored, received, { note, refuseErrors: refuse })
        }
        refuseConflict(stored, baseRevision, () => record(workspaceId, stored))
        await saveInChange(current, services, stored, await take(current, received), note)
      })
      return get(workspaceId, id)
    },

    async publish(workspaceId, author, id, number) {
      await change(workspaceId, author, async (current) => {
        const stored = await findDocument(current.prisma, workspaceId, id)
        await publishInChange(current, stored, number, (content) => refuseErrors(workspaceId, content))
      })
      return get(workspaceId, id)
    },

    async delete(workspaceId, author, id, { baseRevision, confirm }) {
      await change(workspaceId, author, async (current) => {
        const stored = await findDocument(current.prisma, workspaceId, id)
        refuseConflict(stored, baseRevision, () => record(workspaceId, stored))
        await deleteInChange(current, services, stored, confirm)
      })
    },

    async check(workspaceId, json) {
      const { document } = receiveDocument(json)
      const notes = new Notes()
      const problems = problemsOf(workspaceId, document, live.get(workspaceId)?.documents ?? [], notes)
      return { problems, scopes: writeScopes(notes) }
    },
  }
}

function refuseConflict(stored: StoredDocument, baseRevision: number, current: () => DocumentRecord): void {
  if (stored.revision === baseRevision) return
  const who = stored.updatedBy ?? 'Somebody'
  throw conflict({
    reason: `${who} saved this in the meantime. Nothing was overwritten.`,
    payload: { current: current() } as unknown as Value,
  })
}
