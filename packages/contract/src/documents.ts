import {
  type Document,
  documentKinds,
  methods,
  type Problem,
  scheduleSchema,
  tableActions,
} from '@stackwright/language'
import { z } from 'zod'
import { defineRoute } from './route.ts'
import type { ProgramScopes } from './scopes.ts'
import { workspaceParams } from './workspaces.ts'

const documentParams = workspaceParams.extend({ document: z.uuid() })

/** A line of a list. */
export const documentSummarySchema = z.object({
  id: z.uuid(),
  kind: z.enum(documentKinds),
  /** Unique within its kind, see documentName. */
  name: z.string(),
  description: z.string(),
  active: z.boolean(),
  /** Number of the newest saved revision. */
  revision: z.int(),
  /** Number of the revision that serves requests; null = never published. */
  publishedRevision: z.int().nullable(),
  updatedAt: z.iso.datetime(),
  /** Endpoints only. */
  method: z.enum(methods).optional(),
  path: z.string().optional(),
  group: z.string().optional(),
  /** Endpoints: the table whose users may call (null = anyone). */
  authentication: z.string().nullable().optional(),
  /** API groups only. */
  canonical: z.string().optional(),
  /** Table triggers: the table, and what of it they wait for. */
  table: z.string().optional(),
  actions: z.array(z.enum(tableActions)).optional(),
  /** Tasks only. */
  schedules: z.array(scheduleSchema).optional(),
})
export type DocumentSummary = z.output<typeof documentSummarySchema>

/** A document that cannot be read as it is stored, and so is not served: what is wrong, and where. */
export const unreadableDocumentSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  name: z.string(),
  reason: z.string(),
})
export type UnreadableDocument = z.output<typeof unreadableDocumentSchema>

/** A document as the studio edits it. A save gives back `revision`; when it has moved on, the answer is 409. */
export interface DocumentRecord {
  readonly document: Document
  readonly revision: number
  readonly publishedRevision: number | null
  /** Content hash of this revision: sha256 in hex. */
  readonly hash: string
  readonly updatedAt: string
  readonly updatedBy: string | null
  readonly problems: readonly Problem[]
}
const documentRecord = z.custom<DocumentRecord>()
/** Documents are checked by the language package's own parser, which names the place of a mistake. */
const document = z.custom<Document>((value) => typeof value === 'object' && value !== null)

export const listDocuments = defineRoute({
  method: 'GET',
  path: '/workspaces/:workspace/documents',
  access: 'viewer',
  params: workspaceParams,
  response: z.object({ documents: z.array(documentSummarySchema), unreadable: z.array(unreadableDocumentSchema) }),
})

export const createDocument = defineRoute({
  method: 'POST',
  path: '/workspaces/:workspace/documents',
  access: 'developer',
  params: workspaceParams,
  /** `publish`: serve it at once (tables and API groups always are). */
  body: z.strictObject({ document, publish: z.boolean().default(false) }),
  response: documentRecord,
})

/** A document that cannot be read is refused with 409 and payload `{ id, source, revision }`: its JSON as it is stored. */
export const getDocument = defineRoute({
  method: 'GET',
  path: '/workspaces/:workspace/documents/:document',
  access: 'viewer',
  params: documentParams,
  response: documentRecord,
})

/**
 * 409 `ERROR_CODE_CONFLICT` with payload `{ current: DocumentRecord }` when somebody saved since `baseRevision`. A
 * document that cannot be read is repaired so too: it keeps its name, and a table the columns that it has.
 */
export const saveDocument = defineRoute({
  method: 'PUT',
  path: '/workspaces/:workspace/documents/:document',
  access: 'developer',
  params: documentParams,
  body: z.strictObject({ document, baseRevision: z.int(), note: z.string().max(500).optional() }),
  response: documentRecord,
})

/** Refused with 400 and payload `{ problems }` while the revision has errors. */
export const publishDocument = defineRoute({
  method: 'POST',
  path: '/workspaces/:workspace/documents/:document/publish',
  access: 'developer',
  params: documentParams,
  body: z.strictObject({ revision: z.int() }),
  response: documentRecord,
})

/** A table with records is deleted only when `confirm` is its name. The document can be restored from its revisions. */
export const deleteDocument = defineRoute({
  method: 'DELETE',
  path: '/workspaces/:workspace/documents/:document',
  access: 'developer',
  params: documentParams,
  body: z.strictObject({ baseRevision: z.int(), confirm: z.string().optional() }),
  response: z.object({ deleted: z.literal(true) }),
})

export const listRevisions = defineRoute({
  method: 'GET',
  path: '/workspaces/:workspace/documents/:document/revisions',
  access: 'viewer',
  params: documentParams,
  response: z.object({
    revisions: z.array(
      z.object({
        number: z.int(),
        hash: z.string(),
        note: z.string().nullable(),
        author: z.string().nullable(),
        createdAt: z.iso.datetime(),
        published: z.boolean(),
      }),
    ),
  }),
})

export const getRevision = defineRoute({
  method: 'GET',
  path: '/workspaces/:workspace/documents/:document/revisions/:number',
  access: 'viewer',
  params: documentParams.extend({ number: z.coerce.number().int() }),
  response: z.object({ number: z.int(), document }),
})

/** What a document would be found wrong with if it were saved now, and what is known at its steps; nothing is stored. */
export const checkDocument = defineRoute({
  method: 'POST',
  path: '/workspaces/:workspace/check',
  access: 'viewer',
  params: workspaceParams,
  body: z.strictObject({ document }),
  response: z.object({ problems: z.array(z.custom<Problem>()), scopes: z.custom<ProgramScopes>() }),
})
