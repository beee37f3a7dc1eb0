import {
  checkDocument,
  createDocument,
  deleteDocument,
  getDocument,
  getRevision,
  listDocuments,
  listRevisions,
  publishDocument,
  saveDocument,
} from '@stackwright/contract'
import { handle, type RouteHandler } from '../platform/route-handler.ts'
import type { PrismaClient } from '../prisma/client.ts'
import type { Documents } from './documents.ts'
import { findRevision, findRevisions } from './revisions.ts'

export function documentRoutes({ prisma, documents }: { prisma: PrismaClient; documents: Documents }): RouteHandler[] {
  return [
    handle(listDocuments, ({ params }) => documents.list(params.workspace)),
    handle(createDocument, ({ params, body, account }) =>
      documents.create(params.workspace, account, body.document, { publish: body.publish }),
    ),
    handle(getDocument, ({ params }) => documents.get(params.workspace, params.document)),
    handle(saveDocument, ({ params, body, account }) =>
      documents.save(params.workspace, account, params.document, body),
    ),
    handle(publishDocument, ({ params, body, account }) =>
      documents.publish(params.workspace, account, params.document, body.revision),
    ),
    handle(deleteDocument, async ({ params, body, account }) => {
      await documents.delete(params.workspace, account, params.document, body)
      return { deleted: true as const }
    }),
    handle(listRevisions, ({ params }) => findRevisions(prisma, params.workspace, params.document)),
    handle(getRevision, ({ params }) => findRevision(prisma, params.workspace, params.document, params.number)),
    handle(checkDocument, ({ params, body }) => documents.check(params.workspace, body.document)),
  ]
}
