import { z } from 'zod'
import { type ApiGroupDocument, apiGroupSchema } from './api-group.ts'
import { type EndpointDocument, endpointSchema } from './endpoint.ts'
import { type FunctionDocument, functionSchema } from './function.ts'
import { type TableDocument, tableSchema } from './table.ts'

export const documentKinds = ['table', 'api_group', 'endpoint', 'function'] as const
export type DocumentKind = (typeof documentKinds)[number]
export type Document = TableDocument | ApiGroupDocument | EndpointDocument | FunctionDocument

/** Documents that hold a stack and can be run. */
export type ProgramDocument = EndpointDocument | FunctionDocument

export const documentSchema = z.discriminatedUnion('kind', [
  tableSchema,
  apiGroupSchema,
  endpointSchema,
  functionSchema,
])

/** What a document is called in its workspace; unique within its kind. */
export function documentName(document: Document): string {
  return document.kind === 'endpoint' ? `${document.group}: ${document.method} ${document.path}` : document.name
}
