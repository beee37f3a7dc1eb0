import type { Json, TableDocument } from '@stackwright/language'
import { z } from 'zod'
import type { DocumentRecord } from './documents.ts'
import { defineRoute } from './route.ts'
import { workspaceParams } from './workspaces.ts'

const tableParams = workspaceParams.extend({ table: z.uuid() })
const recordParams = tableParams.extend({ record: z.string().min(1).max(64) })
const record = z.custom<Record<string, Json>>()

/** What saving a table would do, in plain words, before it is done. */
export const planTable = defineRoute({
  method: 'POST',
  path: '/workspaces/:workspace/tables/plan',
  access: 'developer',
  params: workspaceParams,
  body: z.strictObject({ table: z.custom<TableDocument>() }),
  response: z.object({
    changes: z.array(z.object({ summary: z.string(), losesData: z.boolean(), sql: z.string() })),
  }),
})

/** Internal columns (passwords) come back as null with their name in `hidden`. */
export const listRecords = defineRoute({
  method: 'GET',
  path: '/workspaces/:workspace/tables/:table/records',
  access: 'viewer',
  params: tableParams,
  query: z.strictObject({
    page: z.coerce.number().int().min(1).default(1),
    perPage: z.coerce.number().int().min(1).max(500).default(50),
    sort: z.string().optional(),
    order: z.enum(['asc', 'desc']).default('asc'),
    /** Only records in which some text, e-mail or enum field contains this. */
    search: z.string().max(200).optional(),
  }),
  response: z.object({
    items: z.array(record),
    itemsTotal: z.int(),
    curPage: z.int(),
    perPage: z.int(),
    pageTotal: z.int(),
    hidden: z.array(z.string()),
    /** Paths of files that these records name and that were deleted. */
    missingFiles: z.array(z.string()),
  }),
})

export const addRecord = defineRoute({
  method: 'POST',
  path: '/workspaces/:workspace/tables/:table/records',
  access: 'developer',
  params: tableParams,
  body: z.strictObject({ data: record }),
  response: record,
})

export const editRecord = defineRoute({
  method: 'PATCH',
  path: '/workspaces/:workspace/tables/:table/records/:record',
  access: 'developer',
  params: recordParams,
  body: z.strictObject({ data: record }),
  response: record,
})

export const deleteRecord = defineRoute({
  method: 'DELETE',
  path: '/workspaces/:workspace/tables/:table/records/:record',
  access: 'developer',
  params: recordParams,
  response: z.object({ deleted: z.literal(true) }),
})

/** "Add sign-up, log-in, me": makes ordinary endpoints in a group for a table with authentication on, and publishes them. */
export const addAuthenticationEndpoints = defineRoute({
  method: 'POST',
  path: '/workspaces/:workspace/tables/:table/authentication-endpoints',
  access: 'developer',
  params: tableParams,
  body: z.strictObject({ group: z.string().min(1).max(63) }),
  response: z.object({ documents: z.array(z.custom<DocumentRecord>()) }),
})
