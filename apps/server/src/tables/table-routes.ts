import {
  addAuthenticationEndpoints,
  addRecord,
  deleteRecord,
  editRecord,
  listRecords,
  planTable,
} from '@stackwright/contract'
import { type ObjectValue, parseDocument, type TableDocument } from '@stackwright/language'
import { buildAuthenticationEndpoints } from '../documents/authentication-endpoints.ts'
import type { Documents } from '../documents/documents.ts'
import { newApiGroup } from '../documents/new-api-group.ts'
import { findDocument } from '../documents/stored-documents.ts'
import type { FileStore } from '../files/file-store.ts'
import { pathsOfFiles } from '../files/paths-of-files.ts'
import { notFound, refused } from '../platform/failures.ts'
import { handle, type RouteHandler } from '../platform/route-handler.ts'
import type { PrismaClient } from '../prisma/client.ts'
import { createTableRecords, type RecordServices } from './table-records.ts'
import { planChange } from './table-structure.ts'

export interface TableRouteServices extends RecordServices {
  readonly prisma: PrismaClient
  readonly documents: Documents
  readonly files: { readonly store: Pick<FileStore, 'missing'> }
}

/** Tables: what a change would do, their records, and endpoints for a table of users. */
export function tableRoutes(services: TableRouteServices): RouteHandler[] {
  const { prisma, documents, live, files } = services
  const records = createTableRecords(services)
  return [
    handle(planTable, async ({ params, body }) => {
      const after = parseTable(body.table)
      const stored = await prisma.document.count({
        where: { id: after.id, workspaceId: params.workspace, deletedAt: null },
      })
      const before = stored ? await findTable(prisma, params.workspace, after.id) : null
      const changes = await planChange(prisma, params.workspace, before, after)
      return { changes: changes.map(({ summary, losesData, sql }) => ({ summary, losesData, sql })) }
    }),

    handle(listRecords, async ({ params, query }) => {
      const page = await records(params.workspace, params.table).list(query)
      const missingFiles = await files.store.missing(params.workspace, pathsOfFiles(page.items))
      return { ...page, items: page.items as never, hidden: [...page.hidden], missingFiles }
    }),

    handle(addRecord, async ({ params, body }) =>
      jsonRecord(await records(params.workspace, params.table).add(body.data)),
    ),

    handle(editRecord, async ({ params, body }) =>
      jsonRecord(await records(params.workspace, params.table).edit(params.record, body.data)),
    ),

    handle(deleteRecord, async ({ params }) => {
      await records(params.workspace, params.table).delete(params.record)
      return { deleted: true as const }
    }),

    handle(addAuthenticationEndpoints, async ({ params, body, account }) => {
      const table = await findTable(prisma, params.workspace, params.table)
      const endpoints = buildAuthenticationEndpoints(table, body.group)
      const groups = live.get(params.workspace)?.documents.map(({ document }) => document) ?? []
      const hasGroup = groups.some((document) => document.kind === 'api_group' && document.name === body.group)
      const all = hasGroup ? endpoints : [newApiGroup(body.group), ...endpoints]
      return { documents: await documents.createAll(params.workspace, account, all) }
    }),
  ]
}

/** Values are written as JSON with exact numbers when the answer leaves. */
const jsonRecord = (record: ObjectValue) => record as never

function parseTable(json: unknown): TableDocument {
  const document = parseDocument(json)
  if (document.kind !== 'table') throw refused({ reason: 'Only tables have a plan.' })
  return document
}

async function findTable(prisma: PrismaClient, workspaceId: string, id: string): Promise<TableDocument> {
  const { document } = await findDocument(prisma, workspaceId, id)
  if (document.kind !== 'table') throw notFound({ what: 'table' })
  return document
}
