import {
  checkDocument,
  createDocument,
  type DocumentRecord,
  type DocumentSummary,
  deleteDocument,
  getDocument,
  getRevision,
  listDocuments,
  listRevisions,
  publishDocument,
  saveDocument,
  type UnreadableDocument,
} from '@stackwright/contract'
import type { Document, DocumentKind } from '@stackwright/language'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error.ts'
import { call } from './client.ts'
import { keys } from './keys.ts'
import { useWorkspace } from './workspaces.ts'

/** All documents of the workspace, or those of one kind, as lines of a list. */
export function useDocuments(kind?: DocumentKind) {
  const { id } = useWorkspace()
  return useQuery({
    queryKey: keys.documents(id),
    queryFn: ({ signal }) => call(listDocuments, { params: { workspace: id }, signal }),
    select: ({ documents }): DocumentSummary[] => (kind ? documents.filter((line) => line.kind === kind) : documents),
    placeholderData: keepPreviousData,
  })
}

/** Documents of some kinds that cannot be read as they are stored. */
export function useUnreadable(kinds?: readonly DocumentKind[]): readonly UnreadableDocument[] {
  const { id } = useWorkspace()
  const { data } = useQuery({
    queryKey: keys.documents(id),
    queryFn: ({ signal }) => call(listDocuments, { params: { workspace: id }, signal }),
  })
  return (data?.unreadable ?? []).filter(({ kind }) => !kinds || (kinds as readonly string[]).includes(kind))
}

export function useDocument(document: string | undefined) {
  const { id } = useWorkspace()
  return useQuery({
    queryKey: keys.document(id, document ?? ''),
    queryFn: ({ signal }) => call(getDocument, { params: { workspace: id, document: document ?? '' }, signal }),
    enabled: document !== undefined,
  })
}

/** Puts a record into the cache and lets the lists that show it load again. */
export function useDocumentStored() {
  const { id } = useWorkspace()
  const client = useQueryClient()
  return (record: DocumentRecord) => {
    client.setQueryData(keys.document(id, record.document.id), record)
    client.invalidateQueries({ queryKey: keys.documents(id) })
    client.invalidateQueries({ queryKey: keys.revisions(id, record.document.id) })
  }
}

export function useCreateDocument() {
  const { id } = useWorkspace()
  const stored = useDocumentStored()
  return useMutation({
    mutationFn: ({ document, publish = false }: { document: Document; publish?: boolean }) =>
      call(createDocument, { params: { workspace: id }, body: { document, publish } }),
    onSuccess: stored,
  })
}

/** Saves a new revision. When somebody saved in between it throws; read the other revision with conflictOf(error). */
export function useSaveDocument() {
  const { id } = useWorkspace()
  const stored = useDocumentStored()
  return useMutation({
    mutationFn: ({ document, baseRevision, note }: { document: Document; baseRevision: number; note?: string }) =>
      call(saveDocument, {
        params: { workspace: id, document: document.id },
        body: note === undefined ? { document, baseRevision } : { document, baseRevision, note },
      }),
    onSuccess: stored,
  })
}

/** What somebody else saved, when an error is a conflict. */
export function conflictOf(error: unknown): DocumentRecord | null {
  if (!(error instanceof ApiError) || error.status !== 409) return null
  return (error.payload as { current?: DocumentRecord } | null)?.current ?? null
}

export function usePublishDocument() {
  const { id } = useWorkspace()
  const stored = useDocumentStored()
  return useMutation({
    mutationFn: ({ document, revision }: { document: string; revision: number }) =>
      call(publishDocument, { params: { workspace: id, document }, body: { revision } }),
    onSuccess: stored,
  })
}

export function useDeleteDocument() {
  const { id } = useWorkspace()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ document, baseRevision, confirm }: { document: string; baseRevision: number; confirm?: string }) =>
      call(deleteDocument, {
        params: { workspace: id, document },
        body: confirm === undefined ? { baseRevision } : { baseRevision, confirm },
      }),
    onSuccess: (_, { document }) => {
      client.removeQueries({ queryKey: keys.document(id, document) })
      return client.invalidateQueries({ queryKey: keys.documents(id) })
    },
  })
}

export function useRevisions(document: string) {
  const { id } = useWorkspace()
  return useQuery({
    queryKey: keys.revisions(id, document),
    queryFn: async ({ signal }) =>
      (await call(listRevisions, { params: { workspace: id, document }, signal })).revisions,
  })
}

export function useRevision(document: string, number: number | null) {
  const { id } = useWorkspace()
  return useQuery({
    queryKey: [...keys.revisions(id, document), number],
    queryFn: ({ signal }) => call(getRevision, { params: { workspace: id, document, number: number ?? 0 }, signal }),
    enabled: number !== null,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** What is wrong with a document, saved or not, and what is known at its steps. */
export function useCheckDocument() {
  const { id } = useWorkspace()
  return useMutation({
    mutationFn: (document: Document) => call(checkDocument, { params: { workspace: id }, body: { document } }),
  })
}
